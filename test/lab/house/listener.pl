#!/usr/bin/perl
# Listens on the TCP ports named, takes every connection, and ends it at the first byte that is said.
use strict;
use warnings;
use IO::Select;
use IO::Socket::INET;
my $select = IO::Select->new;
my %listening;
for my $port (@ARGV) {
    my $socket = IO::Socket::INET->new(LocalPort => $port, Listen => 16, ReuseAddr => 1) or die "port $port: $!";
    $listening{$socket} = 1;
    $select->add($socket);
}
while (1) {
    for my $ready ($select->can_read) {
        if ($listening{$ready}) { my $taken = $ready->accept; $select->add($taken) if $taken; next }
        sysread $ready, my $bytes, 4096;
        $select->remove($ready);
        close $ready;
    }
}
