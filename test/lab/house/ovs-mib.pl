#!/usr/bin/perl
# Serves BRIDGE-MIB (RFC 4188), Q-BRIDGE-MIB (RFC 4363) and IEEE8023-LAG-MIB of one Open vSwitch, from what it says of itself, as net-snmp's pass_persist asks for it.
use strict;
use warnings;
require $0 =~ s{[^/]+$}{pass-persist.pl}r;
my ($subtree, $bridge) = @ARGV;    # subtree: bridge or lag
my $base = '.1.3.6.1.2.1.17';
my $lag  = '.1.2.840.10006.300.43.1';
my %role_state = (Forwarding => 5, Learning => 4, Listening => 3, Discarding => 2, Disabled => 1);

sub lines { my ($command) = @_; open(my $out, '-|', $command) or return; my @all = <$out>; chomp @all; return @all }
sub text { my ($file) = @_; open(my $in, '<', $file) or return '0'; my $line = <$in> // '0'; chomp $line; return $line }

# One record of Open vSwitch's database, written as CSV.
sub cells {
    my ($line) = @_;
    my @cells;
    while ($line =~ /\G(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g) { my $cell = $1 // $2; $cell =~ s/""/"/g; push @cells, $cell; last if pos($line) >= length $line }
    return @cells;
}
sub listed { return $_[0] =~ /[\w-]+/g }
sub pairs { return $_[0] =~ /([\w-]+)="?([^",}]*)"?/g }
sub table { my ($name, @columns) = @_; return map { my %row; @row{@columns} = cells($_); \%row } lines("ovs-vsctl --timeout=5 -f csv --no-headings --columns=" . join(',', @columns) . " list $name") }
# `1.000.001b3f010200`: priority in steps of 4096, extension, address.
sub bridge_id { my ($priority, $extension, $mac) = split /\./, $_[0]; return octets(sprintf '%x%s%s', hex $priority, $extension, $mac) }

# Ports of the bridge by number: the port of a single cable has that cable's number, an aggregate the lowest of its members and 100.
sub ports {
    my %interface = map { $_->{_uuid} => $_ } table('interface', '_uuid', 'name', 'ofport', 'type');
    my (%port, %of);
    for my $one (table('port', 'name', 'tag', 'trunks', 'interfaces', 'rstp_status')) {
        my @members = sort { $a->{ofport} <=> $b->{ofport} } grep { $_->{type} ne 'internal' && $_->{ofport} =~ /^\d+$/ } map { $interface{$_} // () } listed($one->{interfaces});
        next if !@members;
        my $number = $members[0]{ofport} + (@members > 1 ? 100 : 0);
        $port{$number} = { %$one, members => \@members, index => text("/sys/class/net/$one->{name}/ifindex"), tree => { pairs($one->{rstp_status}) } };
        $of{ $_->{ofport} } = $number for @members;
    }
    return (\%port, \%of);
}

sub bridge_tables {
    my ($port, $of) = ports();
    my %out;
    my $put = sub { $out{"$base.$_[0]"} = [$_[1], $_[2]] };
    my ($own) = grep { $_->{name} eq $bridge } table('bridge', 'name', 'rstp_status', 'external_ids');
    my %tree = pairs($own->{rstp_status} // '');
    $put->('1.1.0', 'octet', octets(text("/sys/class/net/$bridge/address")));
    $put->('1.2.0', 'integer', scalar keys %$port);
    $put->('1.3.0', 'integer', 2);
    if (%tree) {
        $put->('2.1.0', 'integer', 3);
        $put->('2.2.0', 'integer', 4096 * hex((split /\./, $tree{rstp_bridge_id})[0]));
        $put->('2.3.0', 'timeticks', 100 * int((split / /, text('/proc/uptime'))[0]));
        $put->('2.4.0', 'counter', 1);
        $put->('2.5.0', 'octet', bridge_id($tree{rstp_root_id}));
        $put->('2.6.0', 'integer', int $tree{rstp_root_path_cost});
        $put->('2.7.0', 'integer', hex($tree{rstp_bridge_port_id} // 0) & 0xfff);
    }
    for my $number (keys %$port) {
        my $one = $port->{$number};
        $put->("1.4.1.1.$number", 'integer', $number);
        $put->("1.4.1.2.$number", 'integer', $one->{index});
        my %is = %{ $one->{tree} };
        next if !%is;
        my $up = text("/sys/class/net/$one->{name}/carrier");
        $put->("2.15.1.1.$number", 'integer', $number);
        $put->("2.15.1.2.$number", 'integer', 128);
        $put->("2.15.1.3.$number", 'integer', $up eq '1' ? $role_state{ $is{rstp_port_state} } // 1 : 1);
        $put->("2.15.1.4.$number", 'integer', 1);
        $put->("2.15.1.8.$number", 'octet', bridge_id($is{rstp_designated_bridge_id}));
        $put->("2.15.1.9.$number", 'octet', octets($is{rstp_designated_port_id}));
    }
    my (%carried, %untagged);
    for my $number (keys %$port) {
        my ($tag) = listed($port->{$number}{tag});
        my @tagged = listed($port->{$number}{trunks});
        push @{ $carried{$_} }, $number for @tagged, $tag // ();
        push @{ $untagged{$tag} }, $number if defined $tag;
        $put->("7.1.4.5.1.1.$number", 'gauge', $tag // 1);
    }
    my %named = pairs($own->{external_ids} // '');
    my %name = map { /^vlan(\d+)$/ ? ($1 => $named{$_}) : () } keys %named;
    $put->('7.1.1.1.0', 'integer', 1);
    $put->('7.1.1.2.0', 'integer', 4094);
    $put->('7.1.1.3.0', 'gauge', 4094);
    $put->('7.1.1.4.0', 'gauge', scalar keys %name);
    for my $vlan (keys %{ { %name, %carried } }) {
        my ($all, $plain) = (bits(@{ $carried{$vlan} // [] }), bits(@{ $untagged{$vlan} // [] }));
        $put->("7.1.4.2.1.3.0.$vlan", 'gauge', $vlan);
        $put->("7.1.4.2.1.4.0.$vlan", 'octet', $all);
        $put->("7.1.4.2.1.5.0.$vlan", 'octet', $plain);
        $put->("7.1.4.2.1.6.0.$vlan", 'integer', 2);
        $put->("7.1.4.3.1.1.$vlan", 'string', $name{$vlan} // '');
        $put->("7.1.4.3.1.2.$vlan", 'octet', $all);
        $put->("7.1.4.3.1.4.$vlan", 'octet', $plain);
        $put->("7.1.4.3.1.5.$vlan", 'integer', 1);
    }
    for (lines("ovs-appctl fdb/show $bridge")) {
        my ($at, $vlan, $mac) = /^\s*(\S+)\s+(\d+)\s+((?:[0-9a-f]{2}:){5}[0-9a-f]{2})\s/ or next;
        my $number = $at eq 'LOCAL' ? 0 : $of->{$at};
        next if !defined $number;
        my $index = join '.', map { hex } split /:/, $mac;
        my $status = $at eq 'LOCAL' ? 4 : 3;
        $put->("4.3.1.1.$index", 'octet', octets($mac));
        $put->("4.3.1.2.$index", 'integer', $number);
        $put->("4.3.1.3.$index", 'integer', $status);
        $put->("7.1.2.2.1.2.$vlan.$index", 'integer', $number);
        $put->("7.1.2.2.1.3.$vlan.$index", 'integer', $status);
    }
    return \%out;
}

sub lag_tables {
    my ($port) = ports();
    my %out;
    my $put = sub { $out{"$lag.$_[0]"} = [$_[1], $_[2]] };
    my %attached;
    my $member = '';
    for (lines('ovs-appctl lacp/show')) {
        $member = $1 if /^member: (\S+):/;
        $attached{$1} = $2 =~ /attached/ && $2 !~ /detached/ if /^member: (\S+): (.*)/;
    }
    for my $one (values %$port) {
        my @members = @{ $one->{members} };
        my $key = $members[0]{ofport};
        for (@members) {
            my $index = text("/sys/class/net/$_->{name}/ifindex");
            my $into = @members == 1 ? 0 : $one->{index};
            $put->("2.1.1.4.$index", 'integer', $key);
            $put->("2.1.1.12.$index", 'integer', $into);
            $put->("2.1.1.13.$index", 'integer', $attached{ $_->{name} } ? $into : 0);
        }
        next if @members == 1;
        $put->("1.1.1.2.$one->{index}", 'octet', octets(text("/sys/class/net/$one->{name}/address")));
        $put->("1.1.1.4.$one->{index}", 'integer', 1);
        $put->("1.1.1.6.$one->{index}", 'integer', $key);
        $put->("1.2.1.1.$one->{index}", 'octet', bits(map { text("/sys/class/net/$_->{name}/ifindex") } @members));
    }
    return \%out;
}

serve($subtree eq 'lag' ? \&lag_tables : \&bridge_tables, 4);
