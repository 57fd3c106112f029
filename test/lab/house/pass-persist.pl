# Speaks net-snmp's pass_persist: serves a table of `oid => [type, value]` that is made anew when it is old.
use strict;
use warnings;
$| = 1;
open STDERR, '>', '/dev/null';    # net-snmp reads it as an answer

sub octets { return join ' ', map { uc } unpack '(A2)*', join '', $_[0] =~ /[0-9a-f]+/gi }

# Bits from the left, counted from 1, as PortList of Q-BRIDGE-MIB has them.
sub bits {
    my ($all) = ("\0");
    vec($all, $_ - 1 ^ 7, 1) = 1 for @_;
    return octets(unpack 'H*', $all);
}

sub compare {
    my @a = split /\./, $_[0];
    my @b = split /\./, $_[1];
    for my $i (1 .. ($#a < $#b ? $#a : $#b)) { return $a[$i] <=> $b[$i] if $a[$i] != $b[$i] }
    return @a <=> @b;
}

# $tables: makes the table; $fresh: for how many seconds it is good.
sub serve {
    my ($tables, $fresh) = @_;
    my ($read_at, @rows, %row) = (0);
    while (my $command = <STDIN>) {
        chomp $command;
        if ($command eq 'PING') { print "PONG\n"; next }
        my $asked = <STDIN> // last;
        chomp $asked;
        if ($command eq 'set') { <STDIN>; print "not-writable\n"; next }
        if (time - $read_at >= $fresh) {
            $read_at = time;
            %row  = %{ $tables->() };
            @rows = sort { compare($a, $b) } keys %row;
        }
        my $oid = $asked;
        if ($command eq 'getnext') {
            my ($low, $high) = (0, scalar @rows);
            while ($low < $high) {
                my $middle = int(($low + $high) / 2);
                if (compare($rows[$middle], $asked) <= 0) { $low = $middle + 1 } else { $high = $middle }
            }
            $oid = $rows[$low];
        }
        if (!defined $oid || !$row{$oid}) { print "NONE\n"; next }
        print join("\n", $oid, @{ $row{$oid} }), "\n";
    }
}
1;
