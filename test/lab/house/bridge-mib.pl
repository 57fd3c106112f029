#!/usr/bin/perl
# Serves BRIDGE-MIB (RFC 4188) and the forwarding table of Q-BRIDGE-MIB (RFC 4363) of one Linux bridge, from /sys, as net-snmp's pass_persist asks for it.
use strict;
use warnings;
require $0 =~ s{[^/]+$}{pass-persist.pl}r;
my ($bridge, $tables) = @ARGV;    # tables: bridge, q-bridge or both
my $base   = '.1.3.6.1.2.1.17';
my $folder = "/sys/class/net/$bridge";
my %state  = (0 => 1, 1 => 3, 2 => 4, 3 => 5, 4 => 2);    # kernel: disabled listening learning forwarding blocking

sub text {
    my ($file) = @_;
    open(my $in, '<', $file) or return '0';
    my $line = <$in> // '0';
    chomp $line;
    return $line;
}
sub number { return $_[0] =~ /^0x/ ? hex $_[0] : int($_[0] || 0) }
sub bridge_id { my ($priority, $mac) = split /\./, $_[0]; return octets("$priority$mac") }

sub tables {
    my %out;
    my $put = sub { $out{"$base.$_[0]"} = [$_[1], $_[2]] };
    my %port;    # by bridge port number
    opendir(my $dir, "$folder/brif") or return \%out;
    for my $name (grep { !/^\./ } readdir $dir) {
        $port{ number(text("$folder/brif/$name/port_no")) } = $name;
    }
    my $b = sub { text("$folder/bridge/$_[0]") };
    $put->('1.1.0', 'octet', octets(text("$folder/address")));
    $put->('1.2.0', 'integer', scalar keys %port);
    $put->('1.3.0', 'integer', 2);
    my ($priority) = split /\./, $b->('bridge_id');
    $put->('2.1.0', 'integer', 3);
    $put->('2.2.0', 'integer', hex $priority);
    $put->('2.3.0', 'timeticks', 100 * int((split / /, text('/proc/uptime'))[0]));
    $put->('2.4.0', 'counter', 1);
    $put->('2.5.0', 'octet', bridge_id($b->('root_id')));
    $put->('2.6.0', 'integer', number($b->('root_path_cost')));
    $put->('2.7.0', 'integer', number($b->('root_port')));
    $put->('2.8.0', 'integer', number($b->('max_age')));
    $put->('2.9.0', 'integer', number($b->('hello_time')));
    $put->('2.10.0', 'integer', 100);
    $put->('2.11.0', 'integer', number($b->('forward_delay')));
    $put->('2.12.0', 'integer', number($b->('max_age')));
    $put->('2.13.0', 'integer', number($b->('hello_time')));
    $put->('2.14.0', 'integer', number($b->('forward_delay')));
    for my $number (keys %port) {
        my $name = $port{$number};
        my $p = sub { text("$folder/brif/$name/$_[0]") };
        $put->("1.4.1.1.$number", 'integer', $number);
        $put->("1.4.1.2.$number", 'integer', number(text("/sys/class/net/$name/ifindex")));
        $put->("1.4.1.3.$number", 'objectid', '.0.0');
        $put->("1.4.1.4.$number", 'counter', 0);
        $put->("1.4.1.5.$number", 'counter', 0);
        my $up = text("/sys/class/net/$name/carrier");
        my $state = $state{ number($p->('state')) } // 1;
        $state = 1 if $up ne '1';
        $put->("2.15.1.1.$number", 'integer', $number);
        $put->("2.15.1.2.$number", 'integer', number($p->('priority')));
        $put->("2.15.1.3.$number", 'integer', $state);
        $put->("2.15.1.4.$number", 'integer', 1);
        $put->("2.15.1.5.$number", 'integer', number($p->('path_cost')));
        $put->("2.15.1.6.$number", 'octet', bridge_id($p->('designated_root')));
        $put->("2.15.1.7.$number", 'integer', number($p->('designated_cost')));
        $put->("2.15.1.8.$number", 'octet', bridge_id($p->('designated_bridge')));
        $put->("2.15.1.9.$number", 'octet', octets(sprintf '%04x', number($p->('designated_port'))));
        $put->("2.15.1.10.$number", 'counter', 1);
    }
    $put->('4.1.0', 'counter', 0);
    $put->('4.2.0', 'integer', int(number($b->('ageing_time')) / 100));
    for my $entry (forwarding()) {
        my ($mac, $number, $local) = @$entry;
        next unless $port{$number};
        my $index = join '.', map { hex } $mac =~ /../g;
        my $status = $local ? 4 : 3;
        if ($tables ne 'q-bridge') {
            $put->("4.3.1.1.$index", 'octet', octets($mac));
            $put->("4.3.1.2.$index", 'integer', $number);
            $put->("4.3.1.3.$index", 'integer', $status);
        }
        next if $tables eq 'bridge';
        $put->("7.1.2.2.1.2.1.$index", 'integer', $number);
        $put->("7.1.2.2.1.3.1.$index", 'integer', $status);
    }
    vlan_one($put, \%port) if $tables ne 'bridge';
    return \%out;
}

# A bridge without VLANs is a Q-bridge with VLAN 1, untagged everywhere.
sub vlan_one {
    my ($put, $port) = @_;
    my $list = bits(keys %$port);
    $put->('7.1.1.1.0', 'integer', 1);
    $put->('7.1.1.2.0', 'integer', 4094);
    $put->('7.1.1.3.0', 'gauge', 4094);
    $put->('7.1.1.4.0', 'gauge', 1);
    $put->('7.1.4.2.1.3.0.1', 'gauge', 1);
    $put->('7.1.4.2.1.4.0.1', 'octet', $list);
    $put->('7.1.4.2.1.5.0.1', 'octet', $list);
    $put->('7.1.4.2.1.6.0.1', 'integer', 2);
    $put->('7.1.4.3.1.1.1', 'string', 'default');
    $put->('7.1.4.3.1.2.1', 'octet', $list);
    $put->('7.1.4.3.1.4.1', 'octet', $list);
    $put->('7.1.4.3.1.5.1', 'integer', 1);
    $put->("7.1.4.5.1.1.$_", 'gauge', 1) for keys %$port;
}

# struct __fdb_entry of linux/if_bridge.h: 6 octets address, port, local, ageing, high octet of the port, padding.
sub forwarding {
    open(my $in, '<:raw', "$folder/brforward") or return;
    my $all = do { local $/; <$in> } // '';
    return map { my ($mac, $low, $local, undef, $high) = unpack 'H12 C C L C', $_; [$mac, $low | $high << 8, $local] } unpack '(a16)*', $all;
}

serve(\&tables, 2);
