/** Knows configurations whose names tell what is to be said of them: `U_` is defined and used, `X_` defined and not used, `M_` used and not defined. */
export const NAMED_TEXTS: Readonly<Record<string, string>> = {
  'Cisco IOS': `ip access-list extended U_A1
 permit ip any any
ip access-list standard X_A1
 permit any
ip access-list extended U_A2
 permit ip any any
ip access-list extended U_A3
 permit ip any any
ip access-list extended U_A4
 permit ip any any
ip access-list extended U_A5
 permit ip any any
ip access-list extended U_A6
 permit ip any any
ip access-list extended U_A7
 permit ip any any
ip access-list extended U_A8
 permit ip any any
ip access-list standard U_A9
 permit any
ip access-list standard U_A10
ip access-list standard U_A11
ip access-list standard U_A12
ip access-list standard U_A13
ip access-list standard U_A14
ip access-list standard U_A15
ip access-list standard U_A16
ip access-list standard U_A17
ip access-list standard U_A18
ip access-list standard U_A19
ipv6 access-list U_V6
 permit ipv6 any any
ipv6 access-list U_V62
ipv6 access-list X_V6
mac access-list extended U_MAC
 permit any any
mac access-list extended X_MAC
interface GigabitEthernet0/1
 ip access-group U_A1 in
 ip access-group M_A1 out
 ipv6 traffic-filter U_V6 in
 ipv6 traffic-filter M_V6 out
 mac access-group U_MAC in
 ip verify unicast source reachable-via rx U_A10
 ip policy route-map U_RM1
 ip pim neighbor-filter U_A11
 ip igmp access-group U_A12
 ip multicast boundary U_A13
 crypto map U_CM
 service-policy input U_PM
 service-policy output M_PM
 zone-member security U_Z
line vty 0 4
 access-class U_A2 in
 access-class M_A2 in vrf-also
 ipv6 access-class U_V62 in
 ipv6 access-class M_V62 in
snmp-server community x RO U_A3
snmp-server community x RO M_A3
snmp-server group G v3 priv access U_A14
snmp-server host 192.0.2.1 x
ntp access-group peer U_A4
ntp access-group serve-only M_A4
ip http access-class U_A5
ip http access-class ipv4 M_A5
ip nat inside source list U_A6 interface GigabitEthernet0/1 overload
ip nat inside source list M_A6 pool U_P overload
ip nat inside source list U_A6 pool M_P
ip nat pool U_P 192.0.2.1 192.0.2.9 netmask 255.255.255.0
ip nat pool X_P 192.0.2.1 192.0.2.9 prefix-length 24
ip nat inside source route-map U_RM2 interface GigabitEthernet0/1 overload
ip nat inside source route-map M_RM2 interface GigabitEthernet0/1
route-map U_RM1 permit 10
 match ip address U_A7
 match ip address M_A7
 match ip address prefix-list U_PL1 M_PL1
 match ip next-hop U_A15
 match ip next-hop prefix-list U_PL2
 match ip route-source U_A16
 set ip next-hop verify-availability 192.0.2.1 10 track 5
route-map U_RM2 permit 10
route-map X_RM permit 10
 match community U_CL M_CL
 match as-path 1
 match extcommunity U_ECL
 match ipv6 address prefix-list U_PL6
 set comm-list U_CL2 delete
ip prefix-list U_PL1 seq 5 permit 192.0.2.0/24
ip prefix-list U_PL2 permit 192.0.2.0/24
ip prefix-list U_PL3 permit 192.0.2.0/24
ip prefix-list U_PL4 permit 192.0.2.0/24
ip prefix-list X_PL permit 192.0.2.0/24
ipv6 prefix-list U_PL6 permit 2001:db8::/32
ipv6 prefix-list X_PL6 permit 2001:db8::/32
ip community-list standard U_CL permit 65000:1
ip community-list expanded U_CL2 permit 65000:.*
ip community-list standard X_CL permit 65000:1
ip extcommunity-list standard U_ECL permit rt 65000:1
ip as-path access-list 1 permit .*
class-map match-any U_CMAP
 match access-group name U_A8
 match access-group name M_A8
class-map match-all X_CMAP
 match dscp ef
policy-map U_PM
 class U_CMAP
  police 1000
  service-policy U_PM2
 class M_CMAP
  bandwidth 10
 class class-default
policy-map U_PM2
 class class-default
policy-map U_CPP
policy-map X_PM
 class class-default
control-plane
 service-policy input U_CPP
crypto map U_CM 10 ipsec-isakmp
 set peer 192.0.2.1
 set transform-set U_TS M_TS
 match address U_A9
 set isakmp-profile U_IP
 set ikev2-profile U_I2P
crypto map X_CM 10 ipsec-isakmp
 match address M_A9
crypto ipsec transform-set U_TS esp-aes esp-sha-hmac
crypto ipsec transform-set X_TS esp-aes esp-sha-hmac
crypto ipsec transform-set U_TS3 esp-aes
crypto ipsec profile U_IPP
 set transform-set U_TS3
 set ikev2-profile U_I2P2
crypto ipsec profile X_IPP
crypto isakmp profile U_IP
 keyring U_KR
 match identity address 192.0.2.1
crypto keyring U_KR
  pre-shared-key address 0.0.0.0 0.0.0.0 key x
crypto keyring X_KR
crypto ikev2 keyring U_KR2
 peer x
crypto ikev2 profile U_I2P
 keyring local U_KR2
crypto ikev2 profile U_I2P2
 keyring local M_KR2
interface Tunnel0
 tunnel protection ipsec profile U_IPP
 tunnel protection ipsec profile M_IPP shared
router bgp 65000
 neighbor U_PG peer-group
 neighbor X_PG peer-group
 neighbor 192.0.2.2 peer-group U_PG
 neighbor 192.0.2.3 peer-group M_PG
 neighbor 192.0.2.2 route-map U_RM3 in
 neighbor 192.0.2.2 route-map M_RM3 out
 neighbor 192.0.2.2 prefix-list U_PL3 in
 neighbor 192.0.2.2 prefix-list M_PL3 out
 neighbor 192.0.2.2 distribute-list U_A17 in
 neighbor 192.0.2.2 filter-list 1 in
 neighbor 192.0.2.2 filter-list 77 in
 network 192.0.2.0 route-map U_RM4
 redistribute connected route-map M_RM5
 address-family ipv4
  aggregate-address 192.0.2.0 255.255.255.0 attribute-map U_RM5 suppress-map M_RM6
  neighbor 192.0.2.2 default-originate route-map U_RM6
  neighbor 192.0.2.2 unsuppress-map M_RM7
  neighbor 192.0.2.2 advertise-map U_RM7 exist-map M_RM8
  distribute-list prefix M_PL7 in
  table-map M_RM9
  bgp dampening route-map M_RM10
route-map U_RM3 permit 10
route-map U_RM4 permit 10
route-map U_RM5 permit 10
route-map U_RM6 permit 10
route-map U_RM7 permit 10
route-map U_RM8 permit 10
route-map U_RM9 permit 10
route-map U_RM10 permit 10
router ospf 1
 redistribute static subnets route-map U_RM8
 redistribute bgp 65000 subnets route-map M_RM11
 distribute-list U_A18 in
 distribute-list prefix U_PL4 in
 distribute-list route-map M_RM12 in
 default-information originate always route-map U_RM9
router eigrp 1
 distribute-list M_A10 out GigabitEthernet0/1
 distribute-list prefix M_PL9 in
 redistribute static route-map U_RM10
 summary-metric x
router rip
 distribute-list U_A19 in
ip local policy route-map M_RM13
vrf definition Y
 rd 1:1
 address-family ipv4
  import map M_RM14
  export map U_RM11
route-map U_RM11 permit 10
 match interface GigabitEthernet0/1
aaa group server radius U_AG
 server name U_RS
aaa group server tacacs+ X_AG
aaa authentication login default group U_AG local
aaa authentication login U_AL group M_AG local
radius server U_RS
 address ipv4 192.0.2.1
track 5 ip sla 3 reachability
track 6 interface GigabitEthernet0/1 line-protocol
ip sla 3
 icmp-echo 192.0.2.1
ip sla schedule 3 life forever start-time now
ip route 0.0.0.0 0.0.0.0 192.0.2.1 track 6
ip access-list extended U_T
 permit tcp any any time-range U_TR
 permit tcp any object-group U_OG eq 22
 permit object-group U_OG2 any any
 permit tcp object-group M_OG any
 evaluate U_REF
 permit tcp any any reflect U_REF
interface Vlan1
 ip access-group U_T in
time-range U_TR
 periodic daily 0:00 to 1:00
object-group network U_OG
 host 192.0.2.1
 group-object U_OG3
 group-object M_OG2
object-group network U_OG3
 host 192.0.2.1
object-group service U_OG2
 tcp eq 22
object-group network X_OG
key chain U_KC
 key 1
interface Vlan2
 ip ospf authentication key-chain U_KC
 ip authentication key-chain eigrp 1 U_KC
ip dhcp pool U_DP
 network 192.0.2.0 255.255.255.0
vlan access-map VAM 10
 match ip address U_VA
 match ip address M_VA
 action forward
vlan filter VAM vlan-list 10
ip access-list extended U_VA
zone security U_Z
zone security X_Z
zone security U_Z2
zone-pair security ZP source U_Z destination U_Z2
 service-policy type inspect U_IPM
zone-pair security ZP2 source M_Z destination U_Z2
policy-map type inspect U_IPM
 class type inspect U_ICM
 class type inspect M_ICM
  drop
class-map type inspect match-any U_ICM
 match protocol tcp
 match access-group name M_IA
class-map type inspect match-any X_ICM
template peer-policy x
ip sla 44
 udp-echo 192.0.2.1 5000
ip sla 45
 udp-echo 192.0.2.1 5000
ip sla reaction-configuration 45 react timeout
`,
  'Cisco ASA': `object network U_O1
 host 192.0.2.1
object network U_O2
 subnet 192.0.2.0 255.255.255.0
object network X_O
 host 192.0.2.9
object network U_ON
 host 192.0.2.3
 nat (inside,outside) static U_OM
object network U_OM
 host 198.51.100.3
object network U_O6
 range 192.0.2.1 192.0.2.9
object network U_O7
object network U_O8
object network U_O9
object service U_S1
 service tcp destination eq 443
object service X_S
 service tcp destination eq 444
object-group network U_G1
 network-object object U_O1
 network-object host 192.0.2.1
 group-object U_G2
 group-object M_G2
 network-object object M_O1
object-group network U_G2
 network-object 192.0.2.0 255.255.255.0
object-group network X_G
object-group network U_G3
object-group network U_G4
object-group network U_G5
object-group service U_SG tcp
 port-object eq 443
object-group service U_SG2
 service-object object U_S1
 service-object tcp destination eq 22
object-group service X_SG tcp
object-group protocol U_PG
 protocol-object tcp
object-group icmp-type U_IG
 icmp-object echo
 user LOCAL\\bob
access-list U_A1 extended permit tcp object U_O2 object-group U_G1 eq 443
access-list U_A1 extended permit object-group U_SG2 any object U_O6
access-list U_A1 extended permit object-group U_PG any any
access-list U_A1 extended permit icmp any any object-group U_IG
access-list U_A1 extended permit tcp any any object-group U_SG
access-list U_A1 extended permit tcp object-group U_G3 object-group U_G4 object-group U_SG
access-list U_A1 extended permit tcp any object M_O2 eq 443
access-list U_A1 extended permit tcp any object-group M_G3 eq 443
access-list U_A1 extended permit object U_S2 any any time-range U_TR
access-list X_A extended permit ip any any
access-list U_A2 standard permit 192.0.2.0 255.255.255.0
access-list U_A3 extended permit ip any any
access-list U_A4 extended permit ip any any
access-list U_A5 extended permit ip any any
access-list U_A6 extended permit ip any any
access-list U_A7 extended permit ip any any
access-list U_A8 extended permit ip any any
access-list U_A9 extended permit ip any any
access-list U_A10 extended permit ip any any
access-list U_A11 webtype permit url http://x
object service U_S2
 service tcp destination eq 80
time-range U_TR
 periodic daily 0:00 to 1:00
access-group U_A1 in interface outside
access-group M_A1 in interface inside
access-group U_A8 global
access-group U_A9 out interface inside control-plane
nat (inside,outside) source static U_O7 U_O7 destination static U_O8 U_G5
nat (inside,outside) source dynamic U_O9 interface
nat (inside,outside) source dynamic M_O9 interface
nat (inside,outside) 1 source static U_O7 M_O10 destination static U_O8 U_O8 service U_S3 M_S3
nat (inside) 0 access-list U_A10
object service U_S3
 service tcp source eq 443
crypto ipsec ikev1 transform-set U_TS esp-aes esp-sha-hmac
crypto ipsec ikev1 transform-set X_TS esp-aes esp-sha-hmac
crypto ipsec ikev2 ipsec-proposal U_IP
 protocol esp encryption aes
crypto map U_CM 10 match address U_A3
crypto map U_CM 10 match address M_A3
crypto map U_CM 10 set ikev1 transform-set U_TS
crypto map U_CM 10 set ikev1 transform-set M_TS
crypto map U_CM 10 set ikev2 ipsec-proposal U_IP
crypto map U_CM 65535 ipsec-isakmp dynamic U_DM
crypto map U_CM 65534 ipsec-isakmp dynamic M_DM
crypto map U_CM interface outside
crypto dynamic-map U_DM 10 set ikev1 transform-set U_TS
crypto dynamic-map X_DM 10 set ikev1 transform-set U_TS
class-map U_C1
 match access-list U_A4
 match access-list M_A4
class-map X_C
 match any
class-map type inspect http match-all X_CI
 match request method get
policy-map type inspect dns U_PI
 parameters
policy-map global_policy
 class U_C1
  inspect dns U_PI
 class M_C
  inspect ftp
service-policy global_policy global
service-policy M_P interface outside
policy-map X_P
 class U_C1
group-policy GP attributes
 vpn-filter value U_A5
 split-tunnel-network-list value U_A2
aaa-server U_AS protocol radius
aaa-server U_AS (inside) host 192.0.2.1
aaa-server X_AS protocol tacacs+
aaa authentication ssh console U_AS LOCAL
aaa authentication http console M_AS LOCAL
tunnel-group T general-attributes
 authentication-server-group U_AS LOCAL
 default-group-policy GP
 address-pool POOL
capture C access-list U_A6 interface inside
threat-detection x
wccp 61 redirect-list U_A7
track 1 rtr 3 reachability
sla monitor 3
 type echo protocol ipIcmpEcho 192.0.2.1 interface outside
sla monitor schedule 3 life forever start-time now
route outside 0.0.0.0 0.0.0.0 192.0.2.1 1 track 1
router ospf 1
 distribute-list U_A2 in
route-map U_RM permit 10
 match ip address U_A11
 match ip address M_A12
router bgp 65000
 address-family ipv4 unicast
  neighbor 192.0.2.1 remote-as 65000
  neighbor 192.0.2.1 route-map U_RM in
  neighbor 192.0.2.1 prefix-list M_PL in
`,
  'Cisco NX-OS': `ip access-list U_A1
  10 permit ip any any
ip access-list X_A
  10 permit ip any any
ip access-list U_A2
  10 permit ip addrgroup U_OG any
  20 permit tcp any addrgroup U_OG2 portgroup U_PT
  30 permit tcp any addrgroup M_OG portgroup M_PT
ip access-list U_A3
ip access-list U_A4
ip access-list U_A5
ip access-list U_A6
ip access-list U_A7
ip access-list U_A8
ipv6 access-list U_V6
ipv6 access-list X_V6
mac access-list U_M
mac access-list X_M
object-group ip address U_OG
  10 host 192.0.2.1
object-group ip address U_OG2
object-group ip address X_OG
object-group ip port U_PT
object-group ip port X_PT
interface Ethernet1/1
  ip access-group U_A1 in
  ip access-group M_A1 out
  ip port access-group U_A2 in
  ip port access-group M_A2 in
  ipv6 traffic-filter U_V6 in
  ipv6 traffic-filter M_V6 out
  mac port access-group U_M
  mac port access-group M_M
  ip policy route-map U_RM1
  ip policy route-map M_RM1
  service-policy type qos input U_PQ
  service-policy type queuing output U_PU
  service-policy type qos input M_PQ
  vrf member U_V
  hsrp 1
    track 7 decrement 10
  ip pim neighbor-policy U_RM5
  ip flow monitor U_FM input
  ip dhcp relay address 192.0.2.1
vrf context U_V
line vty
  access-class U_A3 in
  ipv6 access-class M_V63 in
snmp-server community x use-ipv4acl U_A4
snmp-server community x use-ipv4acl M_A4
ntp access-group peer U_A5
class-map type qos match-any U_CQ
  match access-group name U_A6
  match access-group name M_A6
class-map type qos match-all X_CQ
class-map type control-plane match-any U_CC
  match access-group name U_A7
class-map type queuing U_CU
policy-map type qos U_PQ
  class U_CQ
  class M_CQ
policy-map type queuing U_PU
  class type queuing U_CU
policy-map type control-plane U_PC
  class U_CC
policy-map type qos X_PQ
control-plane
  service-policy input U_PC
system qos
  service-policy type network-qos M_NQ
route-map U_RM1 permit 10
  match ip address U_A8
  match ip address M_A8
  match ip address prefix-list U_PL
  match ip address prefix-list M_PL
  match as-path U_AP
  match as-path M_AP
  match community U_CL
  match community M_CL
  match ip multicast group 239.0.0.0/8
route-map U_RM2 permit 10
route-map U_RM3 permit 10
route-map U_RM4 permit 10
route-map U_RM5 permit 10
route-map U_RM6 permit 10
route-map U_RM7 permit 10
route-map X_RM permit 10
ip prefix-list U_PL seq 5 permit 192.0.2.0/24
ip prefix-list U_PL2 seq 5 permit 192.0.2.0/24
ip prefix-list X_PL seq 5 permit 192.0.2.0/24
ipv6 prefix-list X_PL6 seq 5 permit 2001:db8::/32
ip as-path access-list U_AP seq 10 permit ".*"
ip as-path access-list X_AP permit ".*"
ip community-list standard U_CL seq 10 permit 65000:1
ip community-list expanded X_CL permit "65000:.*"
router bgp 65000
  template peer U_TP
    address-family ipv4 unicast
      route-map U_RM6 in
      prefix-list U_PL2 in
      prefix-list M_PL2 out
  template peer X_TP
  template peer-policy U_TPP
  template peer-session U_TPS
    remote-as 1
  address-family ipv4 unicast
    redistribute direct route-map U_RM2
    redistribute static route-map M_RM2
    network 192.0.2.0/24 route-map U_RM3
    table-map U_RM7 filter
    default-information originate
    aggregate-address 192.0.2.0/24 attribute-map M_RM3
    nexthop route-map M_RM9
    dampening route-map M_RM10
  neighbor 192.0.2.1
    inherit peer U_TP
    inherit peer M_TP
    inherit peer-session U_TPS
    address-family ipv4 unicast
      inherit peer-policy U_TPP 10
      inherit peer-policy M_TPP 10
      route-map U_RM4 in
      route-map M_RM4 out
      filter-list U_AP in
      filter-list M_AP2 out
      default-originate route-map M_RM5
      advertise-map M_RM6 exist-map M_RM7
      unsuppress-map M_RM8
router ospf 1
  redistribute direct route-map M_RM11
  area 0.0.0.1 filter-list route-map M_RM12 in
  table-map M_RM13
  distribute-list route-map M_RM14 in
router eigrp 1
  redistribute direct route-map M_RM15
  distribute-list prefix M_PL3 in
track 7 interface Ethernet1/1 line-protocol
track 8 ip sla 9 reachability
ip route 192.0.2.0/24 192.0.2.1 track 8
ip pim rp-address 192.0.2.1 route-map M_RM16
ip pim rp-address 192.0.2.1 prefix-list M_PL4
ip pim ssm route-map M_RM17
ip sla 9
flow monitor U_FM
  exporter U_FE
flow exporter U_FE
vlan access-map VAM 10
  match ip address M_VA
vlan filter VAM vlan-list 1
ip nat x
aaa group server tacacs+ U_AG
aaa group server radius X_AG
aaa authentication login default group U_AG
aaa authentication login console group M_AG
logging source-interface loopback9
ntp source-interface loopback8
`,
  'Cisco NX-OS, elsewhere': `key chain U_KC
 key 1
interface Ethernet1/1
  ip ospf authentication key-chain U_KC
  ip ospf authentication key-chain M_KC
  hsrp 1
    authentication md5 key-chain M_KC2
vlan access-map U_VM 10
  action drop
vlan filter U_VM vlan-list 10
vlan filter M_VM vlan-list 11
`,
  'Cisco ASA, elsewhere': `group-policy U_GP internal
ip local pool U_AP 192.0.2.1-192.0.2.9
tcp-map U_TM
crypto ipsec ikev2 ipsec-proposal U_IP
crypto map U_CM 1 set ikev2 ipsec-proposal U_IP M_IP
crypto map U_CM interface outside
tunnel-group g general-attributes
 default-group-policy U_GP
 default-group-policy M_GP
 address-pool U_AP
 address-pool M_AP
tunnel-group h general-attributes
 default-group-policy DfltGrpPolicy
class-map U_CLM
 match any
policy-map U_PM
 class U_CLM
  set connection advanced-options U_TM
  set connection advanced-options M_TM
service-policy U_PM global
`,
  'Arista EOS': `ip access-list U_A1
   10 permit ip any any
ip access-list standard X_A
ip access-list X_A2
ip access-list U_A2
ip access-list standard U_A3
ip access-list standard U_A4
ip access-list U_A5
ipv6 access-list U_V6
ipv6 access-list X_V6
mac access-list U_M
mac access-list X_M
interface Ethernet1
   ip access-group U_A1 in
   ip access-group M_A1 out
   ipv6 access-group U_V6 in
   mac access-group U_M in
   mac access-group M_M in
   service-policy type qos input U_PQ
   service-policy type pbr input M_PP
   ip pim neighbor-filter M_A2
   vrf U_V
management ssh
   ip access-group U_A2 in
   ip access-group M_A3 vrf MGMT in
management api http-commands
   protocol http
   vrf x
      ip access-group U_A3
      ip access-group M_A4
snmp-server community x ro U_A4
snmp-server community x ro M_A5
ip nat source dynamic access-list U_A5 overload
class-map type qos match-any U_CQ
   match ip access-group M_A6
class-map type pbr match-any X_CQ
policy-map type quality-of-service U_PQ
   class U_CQ
   class M_CQ
route-map U_RM1 permit 10
   match ip address access-list M_A7
   match ip address prefix-list U_PL
   match ip address prefix-list M_PL
   match ipv6 address prefix-list M_PL6
   match community U_CL
   match community M_CL exact-match
   match community-list x
   match as-path U_AP
   match extcommunity U_EC
   match large-community U_LC
   match interface Ethernet1
   set community community-list M_CL3 additive
   sub-route-map U_RM9
route-map U_RM9
route-map U_RM2
route-map U_RM3
route-map U_RM4
route-map X_RM
ip prefix-list U_PL
   seq 10 permit 192.0.2.0/24
ip prefix-list U_PL2 seq 10 permit 192.0.2.0/24
ip prefix-list X_PL seq 10 permit 192.0.2.0/24
ipv6 prefix-list X_PL6
   seq 10 permit 2001:db8::/32
ip community-list U_CL permit 65000:1
ip community-list regexp X_CL permit 65000:.*
ip extcommunity-list U_EC permit rt 65000:1
ip large-community-list U_LC permit 65000:1:1
ip as-path access-list U_AP permit .* any
ip as-path access-list X_AP permit .* any
peer-filter U_PF
   10 match as-range 1-2 result accept
peer-filter X_PF
   10 match as-range 1-2 result accept
router bgp 65000
   neighbor U_PG peer group
   neighbor U_PG remote-as 65000
   neighbor U_PG route-map U_RM1 in
   neighbor X_PG peer group
   neighbor 192.0.2.1 peer group U_PG
   neighbor 192.0.2.2 peer group M_PG
   neighbor 192.0.2.1 route-map M_RM1 out
   neighbor 192.0.2.1 prefix-list U_PL2 in
   neighbor 192.0.2.1 prefix-list M_PL2 out
   neighbor 192.0.2.1 default-originate route-map M_RM2
   bgp listen range 192.0.2.0/24 peer-group U_PG peer-filter U_PF
   bgp listen range 192.0.3.0/24 peer-group U_PG peer-filter M_PF
   redistribute connected route-map U_RM2
   redistribute static route-map M_RM3
   network 192.0.2.0/24 route-map U_RM3
   aggregate-address 192.0.2.0/24 attribute-map M_RM4
   address-family ipv4
      neighbor U_PG activate
      neighbor M_PG2 activate
   address-family evpn
      neighbor U_PG activate
   vrf Z
      neighbor 192.0.2.9 peer group U_PG
      redistribute connected route-map U_RM4
router ospf 1
   redistribute static route-map M_RM5
   distribute-list prefix-list M_PL3 in
   distribute-list route-map M_RM6 in
router general
   vrf x
      leak routes source-vrf y subscribe-policy M_RM7
vrf instance U_V
ip routing vrf U_V
ip msdp peer 192.0.2.1
   sa-filter in list M_A9
router pim sparse-mode
   ipv4
      rp address 192.0.2.1 access-list M_A10
aaa group server tacacs+ U_AG
aaa authentication login default group U_AG local
aaa authentication login console group M_AG local
interface Vxlan1
   vxlan source-interface Loopback77
ip tacacs vrf x source-interface Loopback76
`,
  'Junos, set lines': `set system host-name x
set firewall family inet filter U_F1 term 1 then policer U_POL
set firewall family inet filter U_F1 term 1 from source-prefix-list U_PL1
set firewall family inet filter U_F1 term 1 from prefix-list M_PL1
set firewall family inet filter U_F1 term 2 then policer M_POL
set firewall family inet filter U_F1 term 3 then routing-instance M_RI
set firewall family inet filter X_F term 1 then accept
set firewall family inet6 filter U_F6 term 1 then accept
set firewall filter U_F2 term 1 then accept
set firewall filter U_F3 term 1 then accept
set firewall filter U_F4 term 1 then accept
set firewall policer U_POL if-exceeding bandwidth-limit 1m
set firewall policer X_POL if-exceeding bandwidth-limit 1m
set interfaces ge-0/0/0 unit 0 family inet filter input U_F1
set interfaces ge-0/0/0 unit 0 family inet filter output M_F1
set interfaces ge-0/0/0 unit 0 family inet6 filter input U_F6
set interfaces ge-0/0/0 unit 0 family inet filter input-list U_F2
set interfaces ge-0/0/1 unit 0 family ethernet-switching vlan members U_V
set interfaces ge-0/0/1 unit 0 family ethernet-switching vlan members M_V
set interfaces ge-0/0/1 unit 0 family ethernet-switching filter input U_F3
set interfaces lo0 unit 0 family inet filter input U_F4
set vlans U_V vlan-id 10
set vlans X_V vlan-id 11
set vlans U_V l3-interface irb.10
set interfaces irb unit 10 family inet address 192.0.2.1/24
set policy-options prefix-list U_PL1 192.0.2.0/24
set policy-options prefix-list U_PL2 192.0.2.0/24
set policy-options prefix-list U_PL3 192.0.2.0/24
set policy-options prefix-list U_PL4 192.0.2.0/24
set policy-options prefix-list X_PL 192.0.2.0/24
set policy-options community U_C members 65000:1
set policy-options community U_C2 members 65000:1
set policy-options community X_C members 65000:1
set policy-options as-path U_AP ".*"
set policy-options as-path X_AP ".*"
set policy-options as-path-group U_APG as-path a ".*"
set policy-options as-path-group X_APG as-path a ".*"
set policy-options condition U_CO if-route-exists 192.0.2.0/24 table inet.0
set policy-options condition X_CO if-route-exists 192.0.2.0/24 table inet.0
set policy-options policy-statement U_P1 term 1 from community U_C
set policy-options policy-statement U_P1 term 1 from community M_C
set policy-options policy-statement U_P1 term 1 from as-path U_AP
set policy-options policy-statement U_P1 term 1 from as-path M_AP
set policy-options policy-statement U_P1 term 1 from as-path-group U_APG
set policy-options policy-statement U_P1 term 1 from condition U_CO
set policy-options policy-statement U_P1 term 1 from prefix-list U_PL2
set policy-options policy-statement U_P1 term 1 from prefix-list-filter U_PL3 orlonger
set policy-options policy-statement U_P1 term 1 from prefix-list-filter M_PL3 orlonger
set policy-options policy-statement U_P1 term 1 from policy U_P2
set policy-options policy-statement U_P1 term 1 from policy M_P2
set policy-options policy-statement U_P1 term 1 then community add U_C2
set policy-options policy-statement U_P1 term 1 then community set M_C2
set policy-options policy-statement U_P1 term 1 from instance U_RI
set policy-options policy-statement U_P1 term 1 to rib inet.0
set policy-options policy-statement U_P1 term 1 from interface ge-0/0/0.0
set policy-options policy-statement U_P2 then accept
set policy-options policy-statement U_P3 then accept
set policy-options policy-statement U_P4 then accept
set policy-options policy-statement U_P5 then accept
set policy-options policy-statement U_P6 then accept
set policy-options policy-statement U_P7 then accept
set policy-options policy-statement U_P8 then accept
set policy-options policy-statement X_P then accept
set protocols bgp group G1 import U_P1
set protocols bgp group G1 export M_P1
set protocols bgp group G1 neighbor 192.0.2.1 export U_P3
set protocols bgp group G1 export [ U_P4 M_P4 ]
set protocols bgp group G1 import "( U_P5 && M_P5 )"
set protocols bgp group G1 authentication-key-chain U_KC
set protocols bgp group G1 authentication-key-chain M_KC
set security authentication-key-chains key-chain U_KC key 1 secret x
set protocols ospf export U_P6
set protocols ospf area 0 interface ge-0/0/0.0
set protocols ospf area 0 interface ge-0/0/9.0
set protocols isis export M_P6
set protocols ldp egress-policy M_P9
set routing-options forwarding-table export U_P7
set routing-options rib-groups U_RG import-rib inet.0
set routing-options rib-groups U_RG import-policy U_P8
set routing-options interface-routes rib-group inet U_RG
set routing-options interface-routes rib-group inet M_RG
set routing-options static rib-group U_RG
set routing-options instance-import M_P7
set routing-options aggregate route 192.0.2.0/24 policy M_P8
set routing-instances U_RI instance-type vrf
set routing-instances U_RI vrf-import M_VI
set routing-instances X_RI instance-type vrf
set snmp client-list U_CL 192.0.2.0/24
set snmp community x client-list-name U_CL
set snmp community x client-list-name M_CL
set snmp community x client-list-name U_PL4
set applications application U_A protocol tcp
set applications application U_A2 protocol tcp
set applications application X_A protocol tcp
set applications application-set U_AS application U_A2
set applications application-set U_AS application M_A2
set applications application-set X_AS application U_A2
set security zones security-zone U_Z address-book address U_AD 192.0.2.1/32
set security zones security-zone U_Z address-book address X_AD 192.0.2.1/32
set security zones security-zone U_Z address-book address U_AD2 192.0.2.1/32
set security zones security-zone U_Z address-book address-set U_AD3 address U_AD2
set security zones security-zone U_Z address-book address-set U_AD3 address M_AD2
set security zones security-zone U_Z interfaces ge-0/0/0.0
set security zones security-zone U_Z2 interfaces ge-0/0/1.0
set security zones security-zone X_Z interfaces ge-0/0/2.0
set security address-book global address U_AD4 192.0.2.1/32
set security address-book global address X_AD4 192.0.2.1/32
set security policies from-zone U_Z to-zone U_Z2 policy p match source-address U_AD
set security policies from-zone U_Z to-zone U_Z2 policy p match destination-address U_AD3
set security policies from-zone U_Z to-zone U_Z2 policy p match destination-address M_AD
set security policies from-zone U_Z to-zone U_Z2 policy p match application U_A
set security policies from-zone U_Z to-zone U_Z2 policy p match application U_AS
set security policies from-zone U_Z to-zone U_Z2 policy p match application M_A
set security policies from-zone U_Z to-zone U_Z2 policy p match application [ junos-http junos-https ]
set security policies from-zone U_Z to-zone M_Z policy p match application junos-ssh
set security policies global policy g match source-address U_AD4
set security policies global policy g match from-zone U_Z
set security policies from-zone U_Z to-zone U_Z2 policy p then permit tunnel ipsec-vpn U_VPN
set security policies from-zone U_Z to-zone U_Z2 policy p scheduler-name U_SCH
set security ike proposal U_IP authentication-method pre-shared-keys
set security ike proposal X_IP authentication-method pre-shared-keys
set security ike policy U_IPOL proposals U_IP
set security ike policy U_IPOL proposals M_IP
set security ike gateway U_GW ike-policy U_IPOL
set security ike gateway U_GW address 192.0.2.1
set security ike gateway X_GW ike-policy M_IPOL
set security ipsec proposal U_SP protocol esp
set security ipsec policy U_SPOL proposals U_SP
set security ipsec policy X_SPOL proposals M_SP
set security ipsec vpn U_VPN ike gateway U_GW
set security ipsec vpn U_VPN ike ipsec-policy U_SPOL
set security ipsec vpn U_VPN bind-interface st0.1
set security nat source pool U_NP address 192.0.2.1/32
set security nat source pool X_NP address 192.0.2.1/32
set security nat source rule-set R from zone U_Z
set security nat source rule-set R to zone U_Z2
set security nat source rule-set R rule 1 then source-nat pool U_NP
set security nat source rule-set R rule 1 then source-nat pool M_NP
set security nat source rule-set R rule 1 match source-address 192.0.2.0/24
set security nat source rule-set R rule 1 match source-address-name U_AD4
set security nat destination pool U_DP address 192.0.2.1/32
set security nat destination rule-set R rule 1 then destination-nat pool U_DP
set security nat static rule-set S rule 1 match destination-address 192.0.2.1/32
set security nat static rule-set S from zone M_Z2
set class-of-service interfaces ge-0/0/0 unit 0 classifiers dscp U_CLS
set class-of-service classifiers dscp U_CLS import default
set schedulers scheduler U_SCH daily all-day
`,
  'Junos, elsewhere': `set system host-name x
set groups U_GR system services ssh
set groups X_GR system services ssh
set groups node0 system host-name x-a
set groups node1 system host-name x-b
set apply-groups "\${node}"
set apply-groups U_GR
set interfaces ge-0/0/0 apply-groups M_GR
set policy-options route-filter-list U_RF 192.0.2.0/24 exact
set policy-options route-filter-list X_RF 192.0.2.0/24 exact
set policy-options policy-statement U_P1 term 1 from route-filter-list U_RF
set policy-options policy-statement U_P1 term 1 from route-filter-list M_RF
set protocols bgp group G1 import U_P1
set firewall three-color-policer U_TC two-rate color-blind
set firewall three-color-policer X_TC two-rate color-blind
set firewall family inet filter U_F term 1 then three-color-policer two-rate U_TC
set firewall family inet filter U_F term 1 then three-color-policer two-rate M_TC
set interfaces ge-0/0/0 unit 0 family inet filter input U_F
set schedulers scheduler U_SCH daily all-day
set schedulers scheduler X_SCH daily all-day
set security zones security-zone U_Z screen U_SCR
set security zones security-zone U_Z2 screen M_SCR
set security screen ids-option U_SCR icmp ping-death
set security screen ids-option X_SCR icmp ping-death
set security utm utm-policy U_UTM anti-virus http-profile x
set security utm utm-policy X_UTM anti-virus http-profile x
set security ipsec vpn U_VPN ike gateway U_GW
set security ipsec vpn U_VPN2 bind-interface st0.1
set security ipsec vpn X_VPN ike gateway U_GW
set security ike gateway U_GW address 192.0.2.1
set security policies from-zone U_Z to-zone U_Z2 policy p scheduler-name U_SCH
set security policies from-zone U_Z to-zone U_Z2 policy q scheduler-name M_SCH
set security policies from-zone U_Z to-zone U_Z2 policy p then permit application-services utm-policy U_UTM
set security policies from-zone U_Z to-zone U_Z2 policy p then permit tunnel ipsec-vpn U_VPN
set security policies from-zone U_Z to-zone U_Z2 policy q then permit tunnel ipsec-vpn M_VPN
set system login class U_LC permissions view
set system login class X_LC permissions view
set system login user mira class U_LC
set system login user bert class super-user
set system login user anna class M_LC
set access profile U_AC client c firewall-user password x
set access profile X_AC client c firewall-user password x
set security ike gateway U_GW xauth access-profile U_AC
set class-of-service schedulers U_CS transmit-rate percent 5
set class-of-service schedulers X_CS transmit-rate percent 5
set class-of-service scheduler-maps U_SM forwarding-class ef scheduler U_CS
set class-of-service scheduler-maps U_SM forwarding-class be scheduler M_CS
set class-of-service scheduler-maps X_SM forwarding-class ef scheduler U_CS
set class-of-service interfaces ge-0/0/0 scheduler-map U_SM
set class-of-service classifiers dscp U_CL import default
set class-of-service classifiers dscp X_CL import U_CL
set class-of-service interfaces ge-0/0/0 unit 0 classifiers dscp U_CL
set class-of-service interfaces ge-0/0/0 unit 0 classifiers dscp M_CL
set class-of-service traffic-control-profiles U_TP scheduler-map U_SM
set class-of-service traffic-control-profiles X_TP scheduler-map U_SM
set class-of-service interfaces ge-0/0/0 output-traffic-control-profile U_TP
`,
  'Junos, in braces': `system { host-name x; }
policy-options {
    prefix-list X_PLT { 192.0.2.0/24; }
    prefix-list U_PLT {
        192.0.2.0/24;
    }
    policy-statement U_PST {
        term a {
            from {
                prefix-list U_PLT;
                prefix-list-filter M_PLT exact;
                community [ U_CT M_CT ];
            }
            then {
                community add M_CT2;
                accept;
            }
        }
    }
    community U_CT members [ 65000:1 65000:2 ];
    community X_CT members 65000:3;
}
protocols {
    bgp {
        group g {
            import [ U_PST M_PST ];
            neighbor 192.0.2.1 {
                export M_PST2;
            }
        }
    }
}
`,
  'Cisco IOS XR': `ipv4 access-list U_A1
 10 permit ipv4 any any
ipv4 access-list X_A
 10 permit ipv4 any any
ipv6 access-list U_V6
 10 permit ipv6 any any
ipv4 access-list U_A2
 10 permit ipv4 any any
ipv4 access-list U_A3
 10 permit ipv4 net-group U_NG any port-group U_PG
 20 permit ipv4 net-group M_NG any
prefix-set U_PS
  192.0.2.0/24
end-set
prefix-set U_PS2
  192.0.2.0/24
end-set
prefix-set X_PS
  192.0.2.0/24
end-set
community-set U_CS
  65000:1
end-set
community-set X_CS
  65000:1
end-set
extcommunity-set rt U_ES
  65000:1
end-set
as-path-set U_AS
  ios-regex '.*'
end-set
as-path-set X_AS
  ios-regex '.*'
end-set
route-policy U_RP1
  if destination in U_PS then
    pass
  endif
  if destination in M_PS then
    drop
  endif
  if community matches-any U_CS then
    apply U_RP2
  elseif as-path in U_AS then
    apply M_RP2
  elseif as-path in M_AS or community matches-every M_CS then
    set community U_CS additive
  endif
  if source in U_PS2 then
    set extcommunity rt U_ES
  endif
end-policy
route-policy U_RP2
  pass
end-policy
route-policy U_RP3($x)
  pass
end-policy
route-policy U_RP4
  pass
end-policy
route-policy U_RP5
  pass
end-policy
route-policy U_RP6
  pass
end-policy
route-policy X_RP
  pass
end-policy
object-group network ipv4 U_NG
 192.0.2.0/24
object-group port U_PG
 eq 22
object-group network ipv4 X_NG
 192.0.2.0/24
class-map match-any U_CM
 match access-group ipv4 U_A2
 match access-group ipv4 M_A2
 end-class-map
class-map match-any X_CM
 match dscp ef
 end-class-map
policy-map U_PM
 class U_CM
 class M_CM
 class class-default
 end-policy-map
policy-map X_PM
 class class-default
 end-policy-map
interface GigabitEthernet0/0/0/0
 ipv4 access-group U_A1 ingress
 ipv4 access-group M_A1 egress
 ipv6 access-group U_V6 ingress
 ipv4 access-group U_A3 ingress
 service-policy input U_PM
 service-policy output M_PM
 vrf U_V
vrf U_V
 address-family ipv4 unicast
  import route-policy U_RP4
  export route-policy M_RP4
router bgp 65000
 neighbor-group U_NGR
  remote-as 1
  address-family ipv4 unicast
   route-policy U_RP1 in
   route-policy M_RP1 out
 neighbor-group X_NGR
  remote-as 1
 af-group U_AF address-family ipv4 unicast
 af-group X_AF address-family ipv4 unicast
 session-group U_SG
 session-group X_SG
 neighbor 192.0.2.1
  use neighbor-group U_NGR
  use neighbor-group M_NGR
  use session-group U_SG
  address-family ipv4 unicast
   use af-group U_AF
   use af-group M_AF
   default-originate route-policy M_RP7
   route-policy U_RP3(5) in
 address-family ipv4 unicast
  redistribute connected route-policy U_RP5
  network 192.0.2.0/24 route-policy M_RP5
router ospf 1
 redistribute bgp 65000 route-policy U_RP6
 distribute-list route-policy M_RP6 in
`,
  'Cisco IOS XR, elsewhere': `ipv4 access-list U_B1
 10 permit ipv4 any any
ipv4 access-list U_B2
ipv4 access-list U_B3
ipv4 access-list U_B4
ipv4 access-list U_B5
ipv4 access-list U_B6
ipv4 access-list U_B7
ipv4 access-list U_B8
ipv4 access-list U_B9
ipv4 access-list U_B10
ipv4 access-list U_B11
ipv4 access-list U_B12
ipv4 access-list U_B13
ipv4 access-list U_B14
ipv6 access-list U_B15
ipv6 access-list U_B16
 10 permit ipv6 any any
router igmp
 interface GigabitEthernet0/0/0/0
  access-group U_B1
  explicit-tracking U_B2
  maximum groups-per-interface 10 threshold 5 U_B3
 ssm map static 192.0.2.1 U_B4
 interface GigabitEthernet0/0/0/1
  access-group M_B1
router pim
 address-family ipv4
  rp-address 192.0.2.1 U_B5
  accept-register U_B6
  neighbor-filter U_B7
  ssm range U_B8
  rp-address 192.0.2.2 M_B5
  spt-threshold infinity group-list M_B6
  rpf topology route-policy M_BRP1
  auto-rp candidate-rp Loopback0 scope 31 group-list M_B7 interval 60
  bsr candidate-rp 192.0.2.1 group-list M_B8
router msdp
 cache-sa-state list U_B9
 peer 192.0.2.9
  sa-filter in list U_B10
  sa-filter out rp-list M_B9
mpls ldp
 address-family ipv4
  discovery targeted-hello accept from U_B11
  redistribute bgp advertise-to M_B11
snmp-server community x RO IPv4 U_B12
snmp-server community x RO IPv6 U_B15
snmp-server community x RO M_B12
ssh server vrf default ipv4 access-list U_B13
ssh server v2
ssh server ipv6 access-list M_B15
telnet vrf default ipv4 server max-servers 5 access-list U_B14
line template x
 access-class ingress M_B16
ntp
 access-group ipv4 peer M_B17
 access-group ipv6 serve U_B16
multicast-routing
 address-family ipv4
  core-tree-protocol rsvp-te group-list M_B18
rd-set U_RD
  65000:1
end-set
rd-set X_RD
  65000:2
end-set
route-policy U_X1
  if rd in U_RD then
    pass
  elseif rd in M_RD then
    drop
  endif
  if extcommunity rt matches-any U_RT then
    delete community in U_DC
  endif
  delete community not in M_DC
  set community M_SC additive
  set extcommunity rt M_RT2 additive
  if not apply U_X2 then
    drop
  endif
end-policy
extcommunity-set rt U_RT
  65000:1
end-set
community-set U_DC
  65000:1
end-set
route-policy U_X2
  pass
end-policy
flow exporter-map U_FE
 destination 192.0.2.1
flow exporter-map X_FE
 destination 192.0.2.1
flow monitor-map U_FM
 record ipv4
 exporter U_FE
flow monitor-map X_FM
 exporter M_FE
sampler-map U_SM
 random 1 out-of 1000
sampler-map X_SM
 random 1 out-of 1000
interface GigabitEthernet0/0/0/5
 flow ipv4 monitor U_FM sampler U_SM ingress
 flow ipv6 monitor M_FM sampler M_SM egress
 ipv4 access-group common M_AC1 ingress
 ipv4 access-group common U_B1 M_AC2 ingress
router isis 1
 address-family ipv4 unicast
  redistribute connected route-policy M_IS1
router bgp 65000
 address-family ipv4 unicast
  aggregate-address 192.0.2.0/24 route-policy M_AG
  additional-paths selection route-policy M_AP
  network 192.0.2.0/24 route-policy U_X1
vrf A
 address-family ipv4 unicast
  export to default-vrf route-policy M_EX
  import from default-vrf route-policy M_IM
`,
  'AOS-CX': `Current configuration:
!
!Version ArubaOS-CX FL.10.09.1010
hostname edge1
vrf U_VRF
aaa group server tacacs U_AAA
    server 192.0.2.70
aaa group server radius X_AAA
    server 192.0.2.71
aaa authentication login ssh group U_AAA local
aaa authentication login console group M_AAA local
object-group ip address U_OG
    10 192.0.2.9
object-group ip address X_OG
    10 192.0.2.9
object-group port U_PORT
    10 eq 443
access-list ip U_ACL
    10 permit tcp U_OG any group U_PORT
    20 permit tcp any group U_PORT
access-list ip X_ACL
    10 permit any any any
access-list mac U_MAC
    10 permit any any any
class ip U_CL
    10 match any any any
class ip X_CL
    10 match any any any
policy U_POL
    10 class ip U_CL action dscp AF21
    20 class ip M_CL action drop
policy X_POL
    10 class ip U_CL action drop
ip prefix-list U_PFX seq 10 permit 192.0.2.0/24
ip prefix-list X_PFX seq 10 permit 192.0.2.0/24
ip aspath-list U_ASP seq 10 permit 65001
ip community-list standard U_COM seq 10 permit 65000:1
route-map U_RM permit seq 10
     match ip address prefix-list U_PFX
     match ip address prefix-list M_PFX
     match aspath-list U_ASP
     match aspath-list M_ASP
     match community-list U_COM
     match community-list M_COM
route-map X_RM permit seq 10
port-access role U_ROLE
    vlan access 20
interface 1/1/1
    no routing
    apply access-list ip U_ACL in
    apply access-list ip M_ACL1 out
    apply access-list mac U_MAC in
    apply policy U_POL in
    apply policy M_POL out
    aaa authentication port-access reject-role U_ROLE
    aaa authentication port-access critical-role M_ROLE
interface vlan 20
    vrf attach U_VRF
    ip address 192.0.2.2/24
interface vlan 30
    vrf attach M_VRF
apply access-list ip M_ACL2 control-plane vrf default
router bgp 65000
    neighbor U_PG peer-group
    neighbor 192.0.2.9 peer-group U_PG
    neighbor 192.0.2.10 peer-group M_PG
    address-family ipv4 unicast
        neighbor U_PG route-map U_RM in
        neighbor U_PG route-map M_RM out
        redistribute connected route-map M_RM2
    exit-address-family
!
`,
  'Comware': `#
 version 7.1.070, Release 6318P01
#
 sysname edge1
#
acl basic 2000
 rule 0 permit source 192.0.2.0 0.0.0.255
#
acl advanced 3000
 rule 0 permit ip
#
acl advanced 3001
 rule 0 permit ip
#
acl advanced name U_ACL
 rule 0 permit ip
#
acl advanced name X_ACL
 rule 0 permit ip
#
 rule 0 permit
#
ip prefix-list U_PFX index 10 permit 192.0.2.0 24
ip prefix-list X_PFX index 10 permit 192.0.2.0 24
#
route-policy U_RP permit node 10
 if-match ip address prefix-list U_PFX
 if-match ip address prefix-list M_PFX
 if-match ip address acl name M_ACL2
 apply community 65000:1
#
route-policy X_RP permit node 10
#
traffic classifier U_TC operator and
 if-match acl 3000
 if-match acl name M_ACL3
#
traffic classifier X_TC operator and
 if-match any
#
traffic behavior U_TB
 filter permit
#
traffic behavior X_TB
 filter permit
#
qos policy U_QP
 classifier U_TC behavior U_TB
 classifier M_TC behavior M_TB
#
qos policy X_QP
#
ip vpn-instance U_VPN
 route-distinguisher 65000:1
#
#
radius scheme U_RAD
 primary authentication 192.0.2.70
#
radius scheme X_RAD
 primary authentication 192.0.2.71
#
domain name corp
 authentication login radius-scheme U_RAD local
 authorization login radius-scheme M_RAD local
#
 domain default enable corp
#
time-range U_TR 08:00 to 18:00 working-day
time-range X_TR 08:00 to 18:00 working-day
#
acl advanced 3002
 rule 0 permit ip time-range U_TR
 rule 5 permit ip time-range M_TR
#
interface Vlan-interface20
 ip binding vpn-instance U_VPN
 ip address 192.0.2.2 255.255.255.0
 packet-filter name U_ACL inbound
 packet-filter name M_ACL1 outbound
 packet-filter 3002 inbound
 qos apply policy U_QP inbound
 qos apply policy M_QP outbound
#
interface Vlan-interface30
 ip binding vpn-instance M_VPN
#
bgp 65000
 peer 192.0.2.9 as-number 65001
 address-family ipv4 unicast
  peer 192.0.2.9 route-policy U_RP import
  peer 192.0.2.9 route-policy M_RP export
#
 snmp-agent community read cipher x acl 2000
#
ike keychain U_KC
 pre-shared-key address 192.0.2.9 key cipher x
#
ike profile U_IKE
 keychain U_KC
 keychain M_KC
#
ipsec transform-set U_TS
 esp encryption-algorithm aes-cbc-128
#
ipsec policy U_IP 10 isakmp
 transform-set U_TS
 transform-set M_TS
 security acl 3001
 ike-profile U_IKE
 ike-profile M_IKE
#
interface GigabitEthernet1/0/1
 ipsec apply policy U_IP
 ipsec apply policy M_IP
#
return
`,
  'ProCurve': `Running configuration:

; JL253A Configuration Editor; Created on release #WC.16.10.0012
; Ver #14:67.6f.f8.1d.fb.7f.bf.bb.ff.7c.59.fc.7b.ff.ff.fc.ff.ff.3f.ef:44
hostname "edge1"
module 1 type jl253a
class ipv4 "U_CL"
     10 match ip 0.0.0.0 255.255.255.255 0.0.0.0 255.255.255.255
   exit
class ipv4 "X_CL"
     10 match ip 0.0.0.0 255.255.255.255 0.0.0.0 255.255.255.255
   exit
policy qos "U_PQ"
     10 class ipv4 "U_CL" action dscp 46
     20 class ipv4 "M_CL" action dscp 10
   exit
policy qos "X_PQ"
     10 class ipv4 "U_CL" action dscp 46
   exit
ip access-list extended "U_ACL"
     10 permit ip 0.0.0.0 255.255.255.255 0.0.0.0 255.255.255.255
   exit
ip access-list standard "U_ACLS"
     10 permit 192.0.2.0 0.0.0.255
   exit
ip access-list extended "X_ACL"
     10 permit ip 0.0.0.0 255.255.255.255 0.0.0.0 255.255.255.255
   exit
radius-server host 192.0.2.70 key "x"
aaa server-group radius "U_SG" host 192.0.2.70
aaa server-group radius "X_SG" host 192.0.2.70
aaa authentication port-access eap-radius server-group "U_SG"
aaa authentication mac-based chap-radius server-group "M_SG"
   exit
ip prefix-list "U_PFX" seq 5 permit 192.0.2.0 255.255.255.0
route-map "U_RM" permit seq 10
   match ip address prefix-list "U_PFX"
   match ip address prefix-list "M_PFX"
   exit
router ospf
   area backbone
   redistribute static route-map "U_RM"
   redistribute connected route-map "M_RM"
   exit
interface 1
   service-policy "U_PQ" in
   ip access-group "U_ACL" in
   ip access-group "M_ACL1" out
   exit
vlan 20
   name "cams"
   ip access-group "U_ACLS" in
   ip access-group "M_ACL2" vlan-in
   service-policy "M_PQ" vlan-in
   exit
`,
  'Dell OS10': `! Version 10.5.2.3
! Last configuration change at Mar  3 10:11:12 2026
!
hostname edge1
ip vrf U_VRF
ip access-list U_ACL
 seq 10 permit ip any any
!
ip access-list X_ACL
 seq 10 permit ip any any
!
mac access-list U_MAC
 seq 10 permit any any
!
ip prefix-list U_PFX seq 10 permit 192.0.2.0/24
ip prefix-list X_PFX seq 10 permit 192.0.2.0/24
!
route-map U_RM permit 10
 match ip address prefix-list U_PFX
 match ip address prefix-list M_PFX
!
route-map X_RM permit 10
!
class-map type qos U_CM
 match ip access-group name U_ACL
 match ip access-group name M_ACL1
!
class-map type qos X_CM
!
policy-map type qos U_PM
 class U_CM
  set qos-group 1
 class M_CM
  set qos-group 2
!
policy-map type qos X_PM
!
interface vlan20
 ip vrf forwarding U_VRF
 ip address 192.0.2.2/24
 ip access-group U_ACL in
 ip access-group M_ACL2 out
!
interface ethernet1/1/1
 mac access-group U_MAC in
 service-policy input type qos U_PM
 service-policy output type qos M_PM
!
router bgp 65000
 template U_TP
  remote-as 65001
 template X_TP
 neighbor 192.0.2.9
  inherit template U_TP
  address-family ipv4 unicast
   route-map U_RM in
   route-map M_RM out
 neighbor 192.0.2.10
  inherit template M_TP
 address-family ipv4 unicast
  redistribute connected route-map M_RM2
!
line vty
 ip access-class M_ACL3
!
snmp-server community x ro acl M_ACL4
`,
  'Cisco small business': `config-file-header
edge1
v3.1.0.57 / RTESLA3.1_930_871_159
CLI v1.0
file SSD indicator encrypted
@
ssd-control-start
ssd config
ssd-control-end cb0a3fdb1f3a1af4e4430033719968c0
!
hostname edge1
time-range U_TR
 periodic mon 08:00 to mon 18:00
exit
exit
ip access-list extended U_ACL
permit ip any any ace-priority 1 time-range U_TR
permit ip any any ace-priority 2 time-range M_TR
exit
ip access-list extended X_ACL
permit ip any any ace-priority 1
exit
mac access-list extended U_MAC
permit any any ace-priority 1
exit
class-map U_CM
match access-group U_ACL
match access-group M_ACL1
exit
class-map X_CM
exit
policy-map U_PM
class U_CM
exit
class M_CM
exit
exit
policy-map X_PM
exit
management access-list U_MGT
permit vlan 20
exit
permit vlan 20
exit
management access-class U_MGT
interface GigabitEthernet1
 service-acl input U_ACL U_MAC
 service-policy input U_PM
!
interface GigabitEthernet2
 service-acl input M_ACL2
 service-policy input M_PM
!
exit
`,
  'Cisco IOS, elsewhere': `Building configuration...

Current configuration : 5000 bytes
!
version 17.9
hostname edge1
!
vrf definition U_VRF
!
aaa new-model
aaa group server tacacs+ U_AAA
 server name U_TAC
 server name M_TAC
!
aaa group server radius X_AAA
 server name U_RAD
!
aaa authentication login default group U_AAA local
aaa authentication login U_LOGIN group M_AAA local
tacacs server U_TAC
 address ipv4 192.0.2.70
!
tacacs server X_TAC
 address ipv4 192.0.2.71
!
radius server U_RAD
 address ipv4 192.0.2.72 auth-port 1812 acct-port 1813
!
flow record U_FR
!
flow exporter U_FE
!
flow exporter X_FE
!
flow monitor U_FM
 record U_FR
 exporter U_FE
 exporter M_FE
!
 record U_FR
!
!
crypto ikev2 proposal U_IKP
!
crypto ikev2 policy one
 proposal U_IKP
 proposal M_IKP
!
crypto ikev2 keyring U_KR
!
crypto ikev2 profile U_IKPR
 keyring local U_KR
!
crypto ipsec transform-set U_TS esp-aes
crypto ipsec profile U_IPP
 set transform-set U_TS
 set ikev2-profile U_IKPR
 set ikev2-profile M_IKPR
!
interface Tunnel0
 tunnel protection ipsec profile U_IPP
!
interface GigabitEthernet0/0
 vrf forwarding U_VRF
 ip flow monitor U_FM input
 ip flow monitor M_FM output
 zone-member security U_Z
!
zone security U_Z
zone security X_Z
zone-pair security ZP source U_Z destination M_Z
 service-policy type inspect M_PM
!
 network 192.0.2.0 255.255.255.0
!
ip sla 1
 icmp-echo 192.0.2.1
ip sla schedule 1 life forever start-time now
ip sla schedule 9 life forever start-time now
track 1 ip sla 1 reachability
track 2 ip sla 8 reachability
ip route 0.0.0.0 0.0.0.0 192.0.2.1 track 1
ip route 0.0.0.0 0.0.0.0 192.0.2.3 200 track 7
ip nat pool U_NP 203.0.113.1 203.0.113.9 netmask 255.255.255.0
ip nat pool X_NP 203.0.113.1 203.0.113.9 netmask 255.255.255.0
ip nat inside source list 10 pool U_NP overload
access-list 10 permit 192.0.2.0 0.0.0.255
!
line vty 0 4
 login authentication U_LOGIN
 login authentication M_LOGIN
 access-class M_ACL9 in
!
end
`,
  'FortiOS': `config system interface
    edit "port1"
        set vdom "root"
        set ip 192.0.2.1 255.255.255.0
    next
    edit "port2"
        set vdom "root"
    next
end
config system zone
    edit "U_Z"
        set interface "port2"
    next
end
config firewall address
    edit "U_A1"
        set subnet 192.0.2.0 255.255.255.0
    next
    edit "X_A"
        set subnet 192.0.2.0 255.255.255.0
    next
    edit "U_A2"
        set subnet 192.0.2.0 255.255.255.0
    next
    edit "U_A3"
        set subnet 192.0.2.0 255.255.255.0
    next
    edit "U_A4"
        set subnet 192.0.2.0 255.255.255.0
    next
    edit "U_A5"
        set subnet 192.0.2.0 255.255.255.0
    next
    edit "U_A6"
        set subnet 192.0.2.0 255.255.255.0
    next
    edit "U_A7"
        set subnet 192.0.2.0 255.255.255.0
    next
    edit "U_A8"
        set subnet 192.0.2.0 255.255.255.0
    next
    edit "U_A9"
        set subnet 192.0.2.0 255.255.255.0
    next
    edit "U_A10"
        set subnet 192.0.2.0 255.255.255.0
    next
    edit "U_A11"
        set subnet 192.0.2.0 255.255.255.0
    next
    edit "U_A12"
        set subnet 192.0.2.0 255.255.255.0
    next
    edit "U_A13"
        set subnet 192.0.2.0 255.255.255.0
    next
    edit "U_A14"
    next
    edit "U_A15"
    next
end
config firewall addrgrp
    edit "U_G1"
        set member "U_A2" "M_A2"
    next
    edit "X_G"
        set member "U_A3"
        set exclude enable
        set exclude-member "U_A4"
    next
end
config firewall service custom
    edit "U_S1"
        set tcp-portrange 443
    next
    edit "X_S"
        set tcp-portrange 443
    next
    edit "U_S2"
        set tcp-portrange 443
    next
    edit "U_S3"
        set tcp-portrange 443
    next
end
config firewall service group
    edit "U_SG"
        set member "U_S2" "M_S2"
    next
    edit "X_SG"
        set member "HTTP"
    next
end
config firewall schedule recurring
    edit "U_SC"
        set day sunday
    next
    edit "X_SC"
        set day sunday
    next
end
config firewall ippool
    edit "U_P"
        set startip 192.0.2.1
    next
    edit "X_P"
        set startip 192.0.2.1
    next
end
config firewall vip
    edit "U_V"
        set extip 192.0.2.1
        set extintf "port1"
        set mappedip "192.0.2.2"
        set service "U_S3"
    next
    edit "X_V"
        set extip 192.0.2.1
        set extintf "any"
        set mappedip "192.0.2.2"
    next
    edit "U_V2"
        set mappedip "192.0.2.2"
    next
end
config firewall vipgrp
    edit "U_VG"
        set interface "port1"
        set member "U_V2"
    next
end
config antivirus profile
    edit "U_AV"
        set comment x
    next
    edit "X_AV"
        set comment x
    next
end
config firewall policy
    edit 1
        set srcintf "port1"
        set dstintf "U_Z" "M_Z"
        set srcaddr "U_A1" "U_G1" "M_A1"
        set dstaddr "U_V" "U_VG"
        set action accept
        set schedule "U_SC"
        set service "U_S1" "U_SG" "M_S1"
        set av-profile "U_AV"
        set webfilter-profile "U_WF"
        set ippool enable
        set poolname "U_P"
        set nat enable
        set users "U_U"
        set groups "U_UG"
        set internet-service-name "Google-DNS"
        set internet-service-custom "U_IS"
        set traffic-shaper "U_TS"
    next
    edit 2
        set schedule "M_SC"
        set poolname "M_P"
        set av-profile "M_AV"
    next
end
config webfilter profile
    edit "U_WF"
        config ftgd-wf
        end
    next
end
config firewall shaper traffic-shaper
    edit "U_TS"
        set priority high
    next
end
config firewall shaping-policy
    edit 1
        set srcaddr "U_A5"
        set dstaddr "all"
        set traffic-shaper "U_TS2"
    next
end
config firewall shaper traffic-shaper
    edit "U_TS2"
        set priority low
    next
end
config user local
    edit "U_U"
        set type password
    next
end
config user group
    edit "U_UG"
        set member "U_U" "U_R"
    next
    edit "U_UG2"
        set member "U_U"
    next
    edit "X_UG"
        set member "U_U"
    next
end
config user radius
    edit "U_R"
        set server "192.0.2.1"
    next
end
config vpn ipsec phase1-interface
    edit "U_T"
        set interface "port1"
        set authusrgrp "U_UG2"
        set ipv4-split-include "U_A6"
    next
end
config vpn ipsec phase2-interface
    edit "p2"
        set phase1name "U_T"
        set src-addr-type name
        set src-name "U_A7"
        set dst-name "U_A8"
    next
    edit "p3"
        set phase1name "M_T"
    next
end
config vpn ssl settings
    set source-address "U_A9"
    set tunnel-ip-pools "U_A10"
    config authentication-rule
        edit 1
            set groups "U_UG"
            set portal "full-access"
        next
    end
end
config router static
    edit 1
        set dstaddr "U_A11"
        set device "U_T"
    next
end
config router policy
    edit 1
        set srcaddr "U_A12"
        set input-device "port1"
    next
end
config firewall local-in-policy
    edit 1
        set srcaddr "U_A13"
        set intf "port1"
    next
end
config system sdwan
    config service
        edit 1
            set src "U_A14"
            set dst "M_A14"
            set groups "U_UG"
        next
    end
end
config firewall DoS-policy
    edit 1
        set srcaddr "U_A15"
    next
end
config router route-map
    edit "U_RM"
        config rule
            edit 1
                set match-ip-address "U_AL"
            next
        end
    next
    edit "X_RM"
        config rule
            edit 1
                set match-ip-address "M_AL"
                set match-community "U_CL"
                set match-as-path "U_ASP"
            next
        end
    next
end
config router access-list
    edit "U_AL"
    next
    edit "X_AL"
    next
end
config router prefix-list
    edit "U_PL"
    next
end
config router bgp
    config neighbor
        edit "192.0.2.9"
            set route-map-in "U_RM"
            set route-map-out "M_RM"
            set prefix-list-in "U_PL"
            set prefix-list-out "M_PL"
        next
    end
    config redistribute "connected"
        set route-map "M_RM2"
    end
end
config firewall internet-service-custom
    edit "U_IS"
    next
end
`,
  pfSense: `<?xml version="1.0"?>
<pfsense>
  <interfaces><wan><if>igb0</if></wan><lan><if>igb1</if></lan><opt1><if>igb2</if><descr>DMZ</descr></opt1></interfaces>
  <ifgroups><ifgroupentry><members>lan opt1</members><ifname>inside</ifname></ifgroupentry></ifgroups>
  <aliases>
    <alias><name>U_A1</name><type>host</type><address>192.0.2.9 U_A2</address></alias>
    <alias><name>U_A2</name><type>host</type><address>192.0.2.10</address></alias>
    <alias><name>U_P1</name><type>port</type><address>80 443</address></alias>
    <alias><name>U_A3</name><type>network</type><address>192.0.2.0/28</address></alias>
    <alias><name>U_A4</name><type>host</type><address>192.0.2.11</address></alias>
    <alias><name>X_A1</name><type>host</type><address>192.0.2.12</address><descr>U_A1 of old</descr></alias>
    <alias><name>X_P1</name><type>port</type><address>8080</address></alias>
  </aliases>
  <schedules><schedule><name>U_S1</name></schedule><schedule><name>X_S1</name></schedule></schedules>
  <gateways>
    <gateway_item><interface>wan</interface><gateway>198.51.100.1</gateway><name>U_G1</name></gateway_item>
    <gateway_item><interface>wan</interface><gateway>198.51.100.2</gateway><name>spare</name></gateway_item>
    <gateway_group><name>U_GG1</name><item>U_G1|1|address</item></gateway_group>
    <gateway_group><name>X_GG1</name><item>U_G1|1|address</item></gateway_group>
  </gateways>
  <dnshaper><queue><name>U_L1</name><number>1</number></queue><queue><name>X_L1</name><number>2</number></queue></dnshaper>
  <staticroutes><route><network>203.0.113.0/24</network><gateway>U_G1</gateway></route><route><network>203.0.113.0/24</network><gateway>M_G1</gateway></route></staticroutes>
  <filter>
    <rule><interface>wan</interface><source><any></any></source><destination><address>U_A1</address><port>U_P1</port></destination><sched>U_S1</sched></rule>
    <rule><interface>lan</interface><source><network>lan</network></source><destination><network>opt1ip</network><port>M_P1</port></destination><gateway>U_GG1</gateway><dnpipe>U_L1</dnpipe></rule>
    <rule><interface>lan,opt1</interface><source><address>M_A1</address></source><destination><network>(self)</network><port>443</port></destination><gateway>WAN_DHCP</gateway></rule>
    <rule><interface>inside</interface><source><any/></source><destination><address>www.example.net</address></destination><sched>M_S1</sched></rule>
    <rule><interface>M_IF1</interface><source><any/></source><destination><any/></destination><dnpipe>M_L1</dnpipe></rule>
  </filter>
  <nat>
    <rule><interface>wan</interface><source><any/></source><destination><network>wanip</network><port>8443</port></destination><target>M_A2</target><local-port>443</local-port></rule>
    <outbound><rule><interface>wan</interface><source><network>U_A3</network></source><destination><any/></destination><target></target></rule></outbound>
  </nat>
  <openvpn><openvpn-server><local_network>U_A4</local_network></openvpn-server></openvpn>
</pfsense>
`,
  'FortiOS, elsewhere': `config voip profile
    edit "U_VOIP"
        set comment x
    next
    edit "X_VOIP"
        set comment x
    next
end
config icap profile
    edit "U_ICAP"
        set comment x
    next
    edit "X_ICAP"
        set comment x
    next
end
config waf profile
    edit "U_WAF"
        set comment x
    next
    edit "X_WAF"
        set comment x
    next
end
config file-filter profile
    edit "U_FILEFILTER"
        set comment x
    next
    edit "X_FILEFILTER"
        set comment x
    next
end
config videofilter profile
    edit "U_VIDEOFILTER"
        set comment x
    next
    edit "X_VIDEOFILTER"
        set comment x
    next
end
config casb profile
    edit "U_CASB"
        set comment x
    next
    edit "X_CASB"
        set comment x
    next
end
config virtual-patch profile
    edit "U_VIRTUALPATCH"
        set comment x
    next
    edit "X_VIRTUALPATCH"
        set comment x
    next
end
config ssh-filter profile
    edit "U_SSHFILTER"
        set comment x
    next
    edit "X_SSHFILTER"
        set comment x
    next
end
config sctp-filter profile
    edit "U_SCTPFILTER"
        set comment x
    next
    edit "X_SCTPFILTER"
        set comment x
    next
end
config cifs profile
    edit "U_CIFS"
        set comment x
    next
    edit "X_CIFS"
        set comment x
    next
end
config dlp sensor
    edit "U_DLP"
        set comment x
    next
    edit "X_DLP"
        set comment x
    next
end
config emailfilter profile
    edit "U_EF"
        set comment x
    next
    edit "X_EF"
        set comment x
    next
end
config firewall internet-service-custom
    edit "U_IC"
        set comment x
    next
    edit "U_IC2"
        set comment x
    next
    edit "X_IC"
        set comment x
    next
end
config firewall internet-service-custom-group
    edit "U_ICG"
        set member "U_IC2" "M_IC2"
    next
    edit "X_ICG"
        set comment x
    next
end
config firewall ippool
    edit "U_IP"
        set comment x
    next
end
config firewall ippool_grp
    edit "U_IPG"
        set member "U_IP"
    next
end
config firewall shaping-profile
    edit "U_SP"
        set comment x
    next
    edit "X_SP"
        set comment x
    next
end
config firewall ldb-monitor
    edit "U_LM"
        set comment x
    next
    edit "X_LM"
        set comment x
    next
end
config authentication scheme
    edit "U_AS"
        set comment x
    next
    edit "X_AS"
        set comment x
    next
end
config system replacemsg-group
    edit "U_RG"
        set comment x
    next
    edit "X_RG"
        set comment x
    next
end
config firewall shaper traffic-shaper
    edit "U_TS3"
        set comment x
    next
    edit "X_TS3"
        set comment x
    next
end
config firewall shaper per-ip-shaper
    edit "U_PS"
        set comment x
    next
    edit "X_PS"
        set comment x
    next
end
config firewall address
    edit "U_B1"
        set comment x
    next
    edit "U_B2"
        set comment x
    next
    edit "U_B3"
        set comment x
    next
    edit "U_B4"
        set comment x
    next
    edit "U_B5"
        set comment x
    next
    edit "U_B6"
        set comment x
    next
    edit "X_B"
        set comment x
    next
end
config firewall service custom
    edit "U_BS"
        set comment x
    next
    edit "X_BS"
        set comment x
    next
end
config firewall schedule recurring
    edit "U_BSC"
        set comment x
    next
    edit "X_BSC"
        set comment x
    next
end
config user group
    edit "U_G3"
        set comment x
    next
    edit "U_G4"
        set comment x
    next
    edit "U_G5"
        set comment x
    next
    edit "U_G6"
        set comment x
    next
    edit "U_G7"
        set comment x
    next
    edit "X_G3"
        set comment x
    next
end
config router community-list
    edit "U_CL"
        set comment x
    next
    edit "X_CL"
        set comment x
    next
end
config router aspath-list
    edit "U_AP"
        set comment x
    next
    edit "U_AP2"
        set comment x
    next
    edit "X_AP"
        set comment x
    next
end
config router key-chain
    edit "U_KC"
        set comment x
    next
    edit "X_KC"
        set comment x
    next
end
config router prefix-list
    edit "U_PL2"
        set comment x
    next
    edit "X_PL2"
        set comment x
    next
end
config router route-map
    edit "U_RM3"
        config rule
            edit 1
                set match-community "U_CL"
                set match-as-path "U_AP"
                set match-as-path "U_AP"
            next
            edit 2
                set match-community "M_CL"
                set match-as-path "M_AP"
            next
        end
    next
    edit "X_RM3"
        set comment x
    next
end
config firewall vip
    edit "U_BV"
        set type server-load-balance
        set monitor "U_LM"
    next
end
config firewall access-proxy
    edit "U_ZT"
        set vip "U_BV"
    next
    edit "X_ZT"
    next
end
config firewall proxy-address
    edit "U_PA"
        set host "U_B1"
    next
end
config firewall ssl-ssh-profile
    edit "U_SSL"
        config ssl-exempt
            edit 1
                set type address
                set address "U_B2"
            next
        end
    next
end
config application list
    edit "U_AL"
        config entries
            edit 1
                set shaper "U_TS3"
                set per-ip-shaper "U_PS"
            next
        end
    next
end
config authentication rule
    edit "r"
        set srcaddr "U_B3"
        set active-auth-method "U_AS"
        set sso-auth-method "M_AS"
    next
end
config wireless-controller vap
    edit "w"
        set schedule "U_BSC"
        set usergroup "U_G3"
    next
end
config system interface
    edit "port9"
        set egress-shaping-profile "U_SP"
        set security-groups "U_G4"
    next
end
config vpn ipsec phase1-interface
    edit "U_T9"
        set interface "port9"
        set usrgrp "U_G5"
        set ipv4-name "U_B4"
        set split-include-service "U_BS"
    next
end
config vpn ipsec phase2-interface
    edit "p9"
        set phase1name "U_T9"
    next
end
config firewall auth-portal
    set groups "U_G6"
end
config router policy
    edit 1
        set srcaddr "U_B5"
        set groups "U_G7"
        set output-device "U_T9"
    next
end
config router ospf
    config area
        edit 0.0.0.0
            config filter-list
                edit 1
                    set list "U_PL2"
                next
            end
        next
    end
    config ospf-interface
        edit "o"
            set md5-keychain "U_KC"
        next
    end
end
config router bgp
    config neighbor
        edit "192.0.2.9"
            set filter-list-in "U_AP2"
            set route-map-out "U_RM3"
            set route-map-in "M_RM3"
        next
    end
end
config firewall policy
    edit 1
        set srcaddr "U_PA"
        set dstaddr "U_B6"
        set ssl-ssh-profile "U_SSL"
        set application-list "U_AL"
        set internet-service-custom "U_IC"
        set internet-service-src-custom-group "U_ICG"
        set internet-service-src-custom "M_IC"
        set replacemsg-override-group "U_RG"
        set poolname "U_IPG"
        set access-proxy "U_ZT"
        set dlp-sensor "U_DLP"
        set emailfilter-profile "U_EF"
        set voip-profile "U_VOIP"
        set icap-profile "U_ICAP"
        set waf-profile "U_WAF"
        set file-filter-profile "U_FILEFILTER"
        set videofilter-profile "U_VIDEOFILTER"
        set casb-profile "U_CASB"
        set virtual-patch-profile "U_VIRTUALPATCH"
        set ssh-filter-profile "U_SSHFILTER"
        set sctp-filter-profile "U_SCTPFILTER"
        set cifs-profile "U_CIFS"
    next
end
config firewall policy
    edit 2
        set voip-profile "M_VOIP2"
    next
end
`,
  OPNsense: `<?xml version="1.0"?>
<opnsense>
  <interfaces><wan><if>igb0</if></wan><lan><if>igb1</if></lan></interfaces>
  <OPNsense><Firewall>
    <Alias><aliases>
      <alias uuid="1"><enabled>1</enabled><name>U_A1</name><type>host</type><content>192.0.2.9</content></alias>
      <alias uuid="2"><enabled>1</enabled><name>X_A1</name><type>host</type><content>192.0.2.9</content></alias>
      <alias uuid="3"><enabled>0</enabled><name>U_OFF</name><type>host</type><content>192.0.2.9</content></alias>
      <alias uuid="4"><enabled>1</enabled><name>__lan_network</name><type>internal</type><content/></alias>
    </aliases></Alias>
    <Filter><rules>
      <rule uuid="5"><enabled>1</enabled><action>pass</action><interface>lan</interface><source_net>U_A1,M_A1</source_net><destination_net>any</destination_net><destination_port>https</destination_port></rule>
      <rule uuid="6"><enabled>1</enabled><action>block</action><interface>lan</interface><source_net>lan</source_net><destination_net>wanip</destination_net><destination_port>M_P1</destination_port></rule>
    </rules></Filter>
  </Firewall></OPNsense>
  <filter><rule><interface>lan</interface><source><address>__lan_network</address></source><destination><any>1</any></destination></rule></filter>
</opnsense>
`,
  'VyOS, EdgeOS': `set system host-name x
set firewall name U_F1 default-action drop
set firewall name U_F1 rule 10 source group address-group U_G1
set firewall name U_F1 rule 10 source group network-group M_G1
set firewall name U_F1 rule 20 destination group port-group '!U_G2'
set firewall name X_F1 default-action drop
set firewall ipv6-name U_F2 default-action drop
set firewall modify U_F3 rule 10 action modify
set firewall group address-group U_G1 address 192.0.2.9
set firewall group address-group X_G1 address 192.0.2.9
set firewall group port-group U_G2 port 80
set firewall group network-group U_G3 network 192.0.2.0/24
set firewall group network-group U_G4 network 192.0.2.0/24
set firewall group domain-group X_G2 address example.net
set firewall group domain-group U_G5 address example.net
set firewall group address-group X_G6 include U_G7
set firewall group address-group U_G7 address 192.0.2.1
set firewall group interface-group U_G8 interface eth1
set interfaces ethernet eth0 firewall in name U_F1
set interfaces ethernet eth0 firewall in ipv6-name U_F2
set interfaces ethernet eth0 vif 10 firewall local name M_F1
set interfaces ethernet eth1 firewall in modify U_F3
set zone-policy zone lan from wan firewall name U_F4
set zone-policy zone lan from wan firewall name M_F4
set zone-policy zone lan from dmz firewall ipv6-name M_F5
set firewall name U_F4 default-action drop
set firewall ipv4 name U_F5 default-action drop
set firewall ipv4 forward filter rule 10 action jump
set firewall ipv4 forward filter rule 10 jump-target U_F5
set firewall ipv4 forward filter rule 20 jump-target M_F6
set firewall ipv4 forward filter rule 30 inbound-interface group U_G8
set firewall ipv4 forward filter rule 40 source group domain-group U_G5
set firewall zone lan from wan firewall name U_F6
set firewall ipv4 name U_F6 default-action drop
set firewall ipv4 name X_F6 default-action drop
set policy route-map U_R1 rule 10 match ip address prefix-list U_P1
set policy route-map U_R1 rule 10 match ip address prefix-list M_P1
set policy route-map U_R1 rule 20 match ip address access-list 10
set policy route-map U_R1 rule 20 match community community-list U_C1
set policy route-map U_R1 rule 20 match community community-list M_C1
set policy route-map U_R1 rule 20 match large-community large-community-list U_LC1
set policy route-map U_R1 rule 20 match as-path U_AP1
set policy route-map U_R1 rule 20 match as-path M_AP1
set policy route-map U_R1 rule 30 call U_R2
set policy route-map U_R1 rule 30 match ipv6 address prefix-list U_P6
set policy route-map U_R1 rule 30 match ip nexthop prefix-list U_P4
set policy route-map U_R1 rule 40 set comm-list comm-list U_C2
set policy route-map U_R2 rule 10 action permit
set policy route-map U_R3 rule 10 action permit
set policy route-map U_R4 rule 10 action permit
set policy route-map U_R5 rule 10 action permit
set policy route-map X_R1 rule 10 action permit
set policy prefix-list U_P1 rule 10 prefix 192.0.2.0/24
set policy prefix-list U_P2 rule 10 prefix 192.0.2.0/24
set policy prefix-list U_P3 rule 10 prefix 192.0.2.0/24
set policy prefix-list U_P4 rule 10 prefix 192.0.2.0/24
set policy prefix-list X_P1 rule 10 prefix 192.0.2.0/24
set policy prefix-list6 U_P6 rule 10 prefix 2001:db8::/32
set policy access-list 10 rule 1 action permit
set policy community-list U_C1 rule 10 regex 65000:1
set policy community-list U_C2 rule 10 regex 65000:1
set policy community-list X_C1 rule 10 regex 65000:1
set policy large-community-list U_LC1 rule 10 regex 65000:1:1
set policy extcommunity-list X_EC1 rule 10 regex rt
set policy as-path-list U_AP1 rule 10 regex 65000
set policy as-path-list X_AP1 rule 10 regex 65000
set protocols bgp 65000 neighbor 192.0.2.2 address-family ipv4-unicast route-map import U_R1
set protocols bgp 65000 neighbor 192.0.2.2 address-family ipv4-unicast route-map export M_R1
set protocols bgp neighbor 192.0.2.3 address-family ipv4-unicast prefix-list import U_P2
set protocols bgp neighbor 192.0.2.3 address-family ipv4-unicast prefix-list export M_P2
set protocols bgp neighbor 192.0.2.3 address-family ipv4-unicast filter-list import M_AP2
set protocols bgp neighbor 192.0.2.3 address-family ipv4-unicast distribute-list import 10
set protocols bgp neighbor 192.0.2.3 peer-group U_PG1
set protocols bgp neighbor 192.0.2.4 peer-group M_PG1
set protocols bgp peer-group U_PG1 address-family ipv4-unicast default-originate route-map U_R3
set protocols bgp peer-group X_PG1 remote-as 65001
set protocols bgp address-family ipv4-unicast redistribute connected route-map U_R4
set protocols bgp address-family ipv4-unicast network 192.0.2.0/24 route-map M_R2
set protocols ospf redistribute static route-map M_R3
set protocols rip distribute-list prefix-list in U_P3
set vrf name red protocols bgp neighbor 192.0.2.9 address-family ipv4-unicast route-map import U_R5
set vrf name red table 100
set interfaces ethernet eth2 vrf red
set policy route U_PR1 rule 10 set table 100
set policy route X_PR1 rule 10 set table 100
set interfaces ethernet eth1 policy route U_PR1
set interfaces ethernet eth1 policy route M_PR1
set nat source rule 10 source group network-group U_G3
set nat destination rule 20 destination group address-group M_G4
set service nat rule 5010 source group network-group U_G4
set vpn ipsec ike-group U_I1 proposal 1 encryption aes256
set vpn ipsec ike-group X_I1 proposal 1 encryption aes256
set vpn ipsec esp-group U_E1 proposal 1 encryption aes256
set vpn ipsec esp-group U_E2 proposal 1 encryption aes256
set vpn ipsec esp-group X_E1 proposal 1 encryption aes256
set vpn ipsec site-to-site peer 198.51.100.9 ike-group U_I1
set vpn ipsec site-to-site peer 198.51.100.9 default-esp-group U_E1
set vpn ipsec site-to-site peer 198.51.100.9 tunnel 0 esp-group U_E2
set vpn ipsec site-to-site peer 198.51.100.8 ike-group M_I1
set vpn ipsec site-to-site peer 198.51.100.8 vti esp-group M_E1
set traffic-policy shaper U_T1 bandwidth 10mbit
set traffic-policy shaper X_T1 bandwidth 10mbit
set interfaces ethernet eth0 traffic-policy out U_T1
set interfaces ethernet eth0 traffic-policy in M_T1
set qos policy shaper U_T2 bandwidth 10mbit
set qos interface eth0 egress U_T2
set qos interface eth1 ingress M_T2
set load-balance group U_LB1 interface eth0
set firewall modify U_F3 rule 20 modify lb-group U_LB1
set pki certificate U_PC1 certificate abc
set service https certificates certificate U_PC1
set service https certificates certificate M_PC1
set pki ca U_PCA1 certificate abc
set interfaces openvpn vtun0 tls ca-certificate U_PCA1
set interfaces openvpn vtun0 tls certificate M_PC2
`,
  SonicOS: `firmware-version "SonicOS 7.0.1-5145"
address-object ipv4 "U_A1" host 192.0.2.1 zone LAN
address-object ipv4 U_A2
    host 192.0.2.2
    zone DMZ
    exit
address-object ipv4 X_A1 host 192.0.2.3 zone LAN
address-object fqdn U_A3 domain www.example.net zone WAN
address-object ipv4 U_A4 network 192.0.2.0 255.255.255.0 zone LAN
address-object ipv4 U_A5 host 192.0.2.5 zone LAN
address-group ipv4 U_G1
    address-object ipv4 U_A2
    address-object fqdn U_A3
    exit
address-group ipv4 X_G1
    address-object ipv4 U_A2
    exit
service-object U_S1 TCP 8080 8080
service-object U_S2 TCP 8081 8081
service-object X_S1 TCP 8082 8082
service-group U_SG1
    service-object U_S2
    exit
schedule U_H1
    occurs recurring
    exit
schedule X_H1
    occurs recurring
    exit
access-rule ipv4 from LAN to WAN action allow
    source address name U_A1
    service name U_S1
    destination address group U_G1
    schedule U_H1
    exit
access-rule ipv4 from LAN to DMZ action allow source address name M_A1 service group U_SG1 destination address any schedule always-on
access-rule ipv4 from LAN to DMZ action deny source address name "X0 Subnet" service name HTTPS destination address group "All LAN Management IP"
nat-policy ipv4 inbound X1 outbound any source any translated-source original destination name "X1 IP" translated-destination name U_A5 service name U_S1 translated-service original
vpn policy site-to-site hq
    network local name U_A4
    exit
`,
  RouterOS: `# 2026-01-05 10:00:00 by RouterOS 7.16
/interface bridge
add name=bridge-lan
/interface list
add name=U_L1
add name=X_L1
add name=U_L2 include=U_L3
add name=U_L3
/interface wifi security
add name=U_SEC
add name=X_SEC
/interface wifi configuration
add name=U_CFG security=U_SEC
add name=X_CFG security=M_SEC
/interface wifi provisioning
add action=create-dynamic-enabled master-configuration=U_CFG slave-configurations=M_CFG
/ip pool
add name=U_P1 ranges=192.0.2.10-192.0.2.20 next-pool=U_P2
add name=U_P2 ranges=192.0.2.30-192.0.2.40
add name=X_P1 ranges=192.0.2.50-192.0.2.60
/ip dhcp-server option
add code=43 name=U_O1 value="'x'"
add code=66 name=X_O1 value="'y'"
/ip dhcp-server
add address-pool=U_P1 interface=bridge-lan name=lan
add address-pool=M_P1 interface=guest name=guest
/ip dhcp-server network
add address=192.0.2.0/24 dhcp-option=U_O1,M_O1 gateway=192.0.2.1
/ip vrf
add interfaces=ether9 name=mgmt
/routing table
add fib name=U_T1
add fib name=X_T1
/routing rule
add action=lookup src-address=192.0.2.0/24 table=U_T1
add action=lookup src-address=192.0.2.64/26 table=M_T1
/ppp profile
add local-address=192.0.2.1 name=U_PP remote-address=U_P3
add name=X_PP
set *FFFFFFFE local-address=192.0.2.2
/ip pool
add name=U_P3 ranges=192.0.2.70-192.0.2.80
/ppp secret
add name=bob profile=U_PP
add name=eve profile=M_PP
add name=sam profile=default-encryption
/interface l2tp-server server
set default-profile=default-encryption enabled=yes
/interface gre
add name=gre1 remote-address=branch.example.net
/queue type
add kind=pcq name=U_Q1
add kind=pcq name=X_Q1
/queue simple
add name=q1 packet-marks=U_M1 queue=U_Q1/default-small target=192.0.2.0/24
add name=q2 packet-marks=M_M1 queue=M_Q1/M_Q1 target=192.0.2.0/24
/interface bridge port
add bridge=bridge-lan interface=U_L1
add bridge=bridge-lan interface=ether2
/interface list member
add interface=ether1 list=U_L2
add interface=ether3 list=M_L2
/ip ipsec profile
add name=U_IP
add name=X_IP
/ip ipsec proposal
add name=U_IPR
add name=X_IPR
/ip ipsec peer
add address=198.51.100.1/32 name=U_PEER profile=U_IP
add address=198.51.100.2/32 name=X_PEER profile=M_IP
/ip ipsec identity
add peer=U_PEER
/ip ipsec policy
add peer=U_PEER proposal=U_IPR src-address=192.0.2.0/24 dst-address=203.0.113.0/24 tunnel=yes
add peer=M_PEER proposal=M_IPR
/ip firewall address-list
add address=192.0.2.9 list=U_A1
add address=192.0.2.9 list=X_A1
add address=192.0.2.9 list=U_A2
add address=192.0.2.9 list=U_A3
/ip firewall layer7-protocol
add name=U_L7 regexp=x
add name=X_L7 regexp=y
/ip firewall filter
add action=jump chain=forward jump-target=U_C1
add action=jump chain=forward jump-target=M_C1
add action=accept chain=U_C1 src-address-list=U_A1
add action=drop chain=X_C1
add action=drop chain=input src-address-list=!U_A2 in-interface-list=!U_L2
add action=drop chain=input src-address-list=M_A1
add action=drop chain=forward layer7-protocol=U_L7
add action=drop chain=forward out-interface-list=M_L1
add action=add-src-to-address-list address-list=seen chain=input
add action=drop chain=input src-address-list=seen
add action=accept chain=input in-interface=*12
/ip firewall mangle
add action=mark-connection chain=prerouting new-connection-mark=U_CM
add action=mark-connection chain=prerouting new-connection-mark=X_CM
add action=mark-packet chain=prerouting connection-mark=U_CM new-packet-mark=U_M1
add action=mark-packet chain=prerouting connection-mark=M_CM new-packet-mark=X_M1
add action=mark-routing chain=prerouting new-routing-mark=M_T2
/ip route
add dst-address=0.0.0.0/0 gateway=198.51.100.1 routing-table=U_T1
add dst-address=0.0.0.0/0 gateway=198.51.100.1 routing-table=mgmt
/routing filter rule
add chain=U_RF rule="if (dst in U_A3) {accept}"
add chain=X_RF rule="accept"
/routing bgp template
add as=65000 name=U_BT output.filter-chain=U_RF
add as=65000 name=X_BT
/routing bgp connection
add name=c1 templates=U_BT input.filter=M_RF remote.address=192.0.2.2
add name=c2 templates=M_BT remote.address=192.0.2.3
/tool mac-server
set allowed-interface-list=U_L1
`,
  'PAN-OS': `set deviceconfig system hostname x
set address U_A1 ip-netmask 192.0.2.0/24
set address X_A ip-netmask 192.0.2.0/24
set address U_A2 ip-netmask 192.0.2.0/24
set address U_A3 ip-netmask 192.0.2.0/24
set address U_A4 ip-netmask 192.0.2.0/24
set address U_A5 ip-netmask 192.0.2.0/24
set address U_A6 ip-netmask 192.0.2.0/24
set address-group U_G1 static [ U_A2 M_A2 ]
set address-group X_G static U_A3
set service U_S1 protocol tcp port 443
set service X_S protocol tcp port 443
set service U_S2 protocol tcp port 443
set service U_S3 protocol tcp port 443
set service-group U_SG members [ U_S2 M_S2 ]
set service-group X_SG members U_S2
set application U_AP category x
set application X_AP category x
set application-group U_AG members [ web-browsing U_AP2 ]
set application-group X_AG members [ web-browsing ]
set application U_AP2 category x
set application-filter X_AF category x
set zone U_Z network layer3 ethernet1/1
set zone U_Z2 network layer3 ethernet1/2
set zone U_Z network log-setting U_LF
set log-settings profiles U_LF match-list x send-to-panorama yes
set schedule U_SC schedule-type recurring daily 0:00-1:00
set schedule X_SC schedule-type recurring daily 0:00-1:00
set profile-group U_PG virus U_VI
set profile-group X_PG virus U_VI
set profiles virus U_VI decoder x
set profiles virus X_VI decoder x
set profiles url-filtering U_UF block x
set profiles custom-url-category U_CU list x
set profiles custom-url-category X_CU list x
set external-list U_EDL type ip url http://x
set external-list X_EDL type ip url http://x
set tag U_T color color1
set rulebase security rules R1 from [ U_Z M_Z ]
set rulebase security rules R1 to U_Z2
set rulebase security rules R1 source [ U_A1 U_G1 M_A1 U_EDL 192.0.2.9 ]
set rulebase security rules R1 destination any
set rulebase security rules R1 service [ U_S1 U_SG M_S1 ]
set rulebase security rules R1 application [ ssl U_AP U_AG ]
set rulebase security rules R1 schedule U_SC
set rulebase security rules R1 schedule M_SC
set rulebase security rules R1 profile-setting group U_PG
set rulebase security rules R1 profile-setting group M_PG
set rulebase security rules R2 profile-setting profiles url-filtering U_UF
set rulebase security rules R2 profile-setting profiles virus M_VI
set rulebase security rules R2 category U_CU
set rulebase security rules R2 log-setting U_LF
set rulebase security rules R2 log-setting M_LF
set rulebase nat rules N1 source U_A4
set rulebase nat rules N1 service U_S3
set rulebase nat rules N1 destination-translation translated-address U_A5
set rulebase nat rules N1 source-translation dynamic-ip-and-port translated-address U_A6
set rulebase nat rules N1 from M_Z2
set rulebase pbf rules P1 from zone U_Z
set network ike crypto-profiles ike-crypto-profiles U_IC hash sha256
set network ike crypto-profiles ike-crypto-profiles X_IC hash sha256
set network ike crypto-profiles ipsec-crypto-profiles U_SC2 esp encryption aes-256-cbc
set network ike gateway U_GW protocol ikev2 ike-crypto-profile U_IC
set network ike gateway U_GW protocol ikev1 ike-crypto-profile M_IC
set network ike gateway X_GW protocol ikev2 ike-crypto-profile U_IC
set network tunnel ipsec T auto-key ike-gateway U_GW
set network tunnel ipsec T auto-key ike-gateway M_GW
set network tunnel ipsec T auto-key ipsec-crypto-profile U_SC2
set network profiles interface-management-profile U_MP ssh yes
set network profiles interface-management-profile X_MP ssh yes
set network interface ethernet ethernet1/1 layer3 interface-management-profile U_MP
set network interface ethernet ethernet1/2 layer3 interface-management-profile M_MP
set network virtual-router default routing-table static-route r nexthop ip-address 192.0.2.1
`,
  'PAN-OS, elsewhere': `set deviceconfig system hostname x
set profiles decryption U_DC ssl-forward-proxy block-expired-certificate yes
set profiles decryption X_DC ssl-forward-proxy block-expired-certificate yes
set profiles dos-protection U_DP type aggregate
set profiles dos-protection X_DP type aggregate
set profiles hip-profiles U_HP match x
set profiles hip-profiles X_HP match x
set log-settings syslog U_SY server s server 192.0.2.1
set log-settings syslog X_SY server s server 192.0.2.1
set log-settings snmptrap U_TR version v2c server s manager 192.0.2.1
set log-settings email U_EM server s to x@example.net
set log-settings email X_EM server s to x@example.net
set log-settings profiles U_LP match-list m send-syslog U_SY
set log-settings system match-list m send-snmptrap U_TR
set log-settings config match-list m send-email [ U_EM M_EM ]
set network profiles zone-protection-profile U_ZP flood tcp-syn enable yes
set network profiles zone-protection-profile X_ZP flood tcp-syn enable yes
set network profiles monitor-profile U_MO interval 3
set network profiles monitor-profile U_MO2 interval 3
set network profiles monitor-profile X_MO interval 3
set network qos profile U_QP class c1 priority high
set network qos profile X_QP class c1 priority high
set network qos interface ethernet1/1 regular-traffic default-group qos-profile U_QP
set network tunnel ipsec T tunnel-monitor tunnel-monitor-profile U_MO
set ssl-tls-service-profile U_TL certificate c
set ssl-tls-service-profile X_TL certificate c
set deviceconfig system ssl-tls-service-profile U_TL
set certificate-profile U_CP CA c
set certificate-profile X_CP CA c
set network ike gateway U_GW9 authentication certificate certificate-profile U_CP
set network tunnel ipsec T auto-key ike-gateway U_GW9
set zone U_ZZ network zone-protection-profile U_ZP
set zone U_ZZ network layer3 ethernet1/1
set network virtual-router default protocol redist-profile U_RP action redist
set network virtual-router default protocol redist-profile X_RP action redist
set network virtual-router default protocol bgp redist-rules U_RP enable yes
set network virtual-router default protocol ospf export-rules M_RP new-path-type ext-2
set network virtual-router default protocol bgp redist-rules 192.0.2.0/24 enable yes
set network virtual-router default protocol bgp auth-profile U_BA secret x
set network virtual-router default protocol bgp auth-profile X_BA secret x
set network virtual-router default protocol bgp peer-group G peer P connection-options authentication U_BA
set network virtual-router default protocol ospf auth-profile U_OA password x
set network virtual-router default protocol ospf auth-profile X_OA password x
set network virtual-router default protocol ospf area 0.0.0.0 interface ethernet1/1 authentication U_OA
set rulebase security rules R1 from U_ZZ
set rulebase security rules R1 hip-profiles U_HP
set rulebase security rules R1 log-setting U_LP
set rulebase decryption rules D1 profile U_DC
set rulebase decryption rules D1 profile M_DC
set rulebase dos rules E1 protection aggregate profile U_DP
set rulebase pbf rules P1 action forward monitor profile U_MO2
`,
  'PAN-OS, lists of addresses of the web': `set deviceconfig system hostname x
set profiles custom-url-category U_C1 list x
set profiles url-filtering U_UF2 block [ malware U_C1 ]
set profiles url-filtering X_UF2 alert news
set external-list U_E1 type url url http://x
set rulebase security rules R2 profile-setting profiles url-filtering U_UF2
set rulebase security rules R2 category [ U_E1 news ]
set rulebase decryption rules D category U_C3
set profiles custom-url-category U_C3 list x
`,
  'AOS-CX, elsewhere': `Current configuration:
!
!Version ArubaOS-CX FL.10.13.1000
hostname edge2
keychain U_KC
    key 1
        key-string ciphertext AQBapmade
keychain X_KC
    key 1
        key-string ciphertext AQBapmade
qos queue-profile U_QP
    map queue 0 local-priority 1
qos queue-profile X_QP
    map queue 0 local-priority 1
qos schedule-profile U_SP
    dwrr queue 0 weight 1
macsec policy U_MS
    cipher-suite gcm-aes-128
macsec policy X_MS
    cipher-suite gcm-aes-128
mka policy U_MK
    key-server-priority 1
port-access lldp-group U_LG
    seq 10 match sys-desc cam
port-access lldp-group X_LG
    seq 10 match sys-desc phone
mac-group U_MG
    seq 10 match mac-oui 00:00:5e
port-access role U_ROLE
    vlan access 20
port-access device-profile cams
    enable
    associate role U_ROLE
    associate lldp-group U_LG
    associate mac-group U_MG
    associate lldp-group M_LG
    associate role M_ROLE
interface 1/1/1
    apply macsec policy U_MS
    apply mka policy U_MK
    apply qos queue-profile U_QP schedule-profile U_SP
interface 1/1/2
    apply macsec policy M_MS
    apply qos queue-profile factory-default schedule-profile M_SP
interface vlan 20
    ip ospf keychain U_KC
interface vlan 30
    ip ospf keychain M_KC
!
`,
  'Comware, elsewhere': `#
 version 7.1.070, Release 6318P01
#
 sysname edge2
#
keychain U_KC mode absolute
 key 1
  key-string cipher made
#
keychain X_KC mode absolute
 key 1
#
pki entity U_PE
 common-name x
#
pki domain U_PD
 certificate request entity U_PE
#
pki domain X_PD
 certificate request entity M_PE
#
ssl server-policy U_SSL
 pki-domain U_PD
#
ssl server-policy X_SSL
 pki-domain M_PD
#
 ip https ssl-server-policy U_SSL
 restful https ssl-server-policy M_SSL
#
ldap server U_LS
 ip 192.0.2.7
#
ldap server X_LS
 ip 192.0.2.8
#
ldap scheme U_LD
 authentication-server U_LS
 authorization-server M_LS
#
ldap scheme X_LD
 authentication-server U_LS
#
domain office
 authentication login ldap-scheme U_LD local
 authorization login ldap-scheme M_LD local
#
role name U_RN
 rule 1 permit read feature
#
local-user mira class manage
 authorization-attribute user-role U_RN
 authorization-attribute user-role network-operator
 authorization-attribute user-role M_RN
#
line vty 0 63
 user-role level-1
 user-role network-admin
#
policy-based-route U_PBR permit node 10
 if-match acl 3000
#
policy-based-route X_PBR permit node 10
 if-match acl 3000
#
acl advanced 3000
 rule 0 permit ip
#
security-zone name U_ZN
 import interface GigabitEthernet1/0/2
#
object-policy ip U_OP
 rule 0 pass
#
object-policy ip X_OP
 rule 0 pass
#
zone-pair security source U_ZN destination Local
 object-policy apply ip U_OP
#
zone-pair security source Trust destination M_ZN
 object-policy apply ip M_OP
#
wlan service-template U_ST
 ssid x
#
wlan service-template X_ST
 ssid y
#
interface WLAN-Radio1/0/1
 service-template U_ST
 service-template M_ST
#
portal web-server U_PW
 url http://192.0.2.88
#
portal web-server X_PW
 url http://192.0.2.89
#
interface Vlan-interface20
 ip policy-based-route U_PBR
 portal apply web-server U_PW
 ospf authentication-mode keychain U_KC
#
interface Vlan-interface30
 ip policy-based-route M_PBR
 portal apply web-server M_PW
 ospf authentication-mode keychain M_KC
 ospf authentication-mode md5 1 cipher made
#
nqa entry admin U_NQ
 type icmp-echo
#
bgp 65000
 peer 192.0.2.9 keychain U_KC
 peer 192.0.2.10 keychain M_KC2
#
return
`,
  'VyOS, elsewhere': `set system host-name x
set vrf name U_VR table 100
set interfaces ethernet eth1 vrf U_VR
set interfaces ethernet eth2 vrf M_VR
set service ssh vrf U_VR
set protocols static route 192.0.2.0/24 next-hop 192.0.2.1 vrf M_VR2
set protocols bfd profile U_BP interval transmit 300
set protocols bfd profile X_BP interval transmit 300
set protocols bfd peer 192.0.2.2 profile x
set protocols ospf interface eth1 bfd profile U_BP
set protocols ospf interface eth2 bfd profile M_BP
set firewall flowtable U_FT interface eth1
set firewall flowtable X_FT interface eth1
set firewall ipv4 forward filter rule 10 offload-target U_FT
set firewall ipv4 forward filter rule 20 offload-target M_FT
set container network U_CN prefix 192.0.2.0/24
set container name web network U_CN address 192.0.2.5
set container name db network M_CN
set high-availability vrrp group U_VG vrid 10
set high-availability vrrp sync-group main member U_VG
set high-availability vrrp sync-group main member M_VG
set protocols bgp neighbor 192.0.2.9 address-family ipv4-unicast route-map import M_RM
set policy route-map X_RM rule 10 action permit
`,
  'SonicOS, elsewhere': `firmware-version "SonicOS 7.0.1-5145"
zone U_Z1
    security-type public
    exit
zone "U_Z2 x"
    security-type trusted
    exit
zone U_Z3
    exit
zone X_Z1
    exit
zone LAN
    security-type trusted
    exit
interface X4:V20
    ip-assignment U_Z1 static
        ip 192.0.2.1 netmask 255.255.255.0
        exit
    exit
interface X5
    ip-assignment M_Z5 static
        exit
    exit
bandwidth-object U_BW
    exit
bandwidth-object X_BW
    exit
address-object ipv4 U_A1 host 192.0.2.9 zone U_Z3
address-object ipv4 X_A1
    host 192.0.2.10
    zone M_Z6
    exit
access-rule ipv4 from "U_Z2 x" to WAN action allow source address name U_A1
    bandwidth-management egress U_BW
    exit
access-rule ipv4 from M_Z1 to LAN action deny
    exit
access-rule ipv4 from LAN to M_Z2 action deny
    bandwidth-management ingress M_BW
    exit
`,
  'RouterOS, elsewhere': `# 2026-01-05 10:00:00 by RouterOS 7.16
/interface list
add name=U_IL
add name=X_IL
add exclude=M_IL2 include=U_IL name=U_IL3
/interface wifi security
add name=U_WS passphrase=made
add name=X_WS passphrase=made
/interface wifi configuration
add name=U_WC security=U_WS
add name=X_WC security=M_WS
/interface wifi
set [ find default-name=wifi1 ] configuration=U_WC disabled=no
set [ find default-name=wifi2 ] configuration=M_WC disabled=no
/ip pool
add name=U_P1 ranges=192.0.2.10-192.0.2.20
add name=X_P1 ranges=192.0.2.30-192.0.2.40
add name=U_P2 next-pool=M_P2 ranges=192.0.2.50-192.0.2.60
/ip dhcp-server
add address-pool=U_P1 interface=bridge name=lan
add address-pool=M_P1 interface=ether5 name=guest
/ppp profile
add name=U_PP local-address=192.0.2.1 remote-address=U_P2
add name=X_PP
/ppp secret
add name=mira password=made profile=U_PP
add name=anna password=made profile=M_PP
/queue type
add kind=pcq name=U_QT
add kind=pcq name=X_QT
/queue simple
add name=q1 queue=U_QT/M_QT target=192.0.2.0/24
/routing table
add fib name=U_RT
add fib name=X_RT
/ip route
add dst-address=0.0.0.0/0 gateway=192.0.2.1 routing-table=U_RT
/routing rule
add action=lookup src-address=192.0.2.0/24 table=M_RT
/interface list member
add interface=ether1 list=U_IL3
add interface=ether2 list=M_IL
/ip firewall filter
add action=jump chain=forward jump-target=U_CH
add action=accept chain=U_CH in-interface-list=!U_IL
add action=drop chain=X_CH
add action=jump chain=forward jump-target=M_CH
`,
  'Dell OS10, elsewhere': `! Version 10.5.4.3
hostname core1
ip vrf U_VRF
ip vrf management
ip access-list U_ACL
 seq 10 permit ip any any
ip access-list X_ACL
 seq 10 permit ip any any
ip prefix-list U_PL seq 10 permit 192.0.2.0/24
ip prefix-list X_PL seq 10 permit 192.0.2.0/24
route-map U_RM permit 10
 match ip address prefix-list U_PL
 match ip address prefix-list M_PL
route-map X_RM permit 10
class-map type qos U_CM
 match ip access-group name U_ACL
class-map type qos X_CM
 match ip access-group name M_ACL2
policy-map type qos U_PM
 class U_CM
  set qos-group 1
 class M_CM
  set qos-group 2
policy-map type qos X_PM
 class U_CM
interface ethernet1/1/1
 ip access-group U_ACL in
 ip access-group M_ACL out
 service-policy input type qos U_PM
interface ethernet1/1/2
 service-policy input type qos M_PM
interface vlan20
 ip vrf forwarding U_VRF
router bgp 65000
 template U_TP
 template X_TP
 neighbor 192.0.2.9
  inherit template U_TP
  address-family ipv4 unicast
   route-map U_RM in
   route-map M_RM out
 neighbor 192.0.2.10
  inherit template M_TP
`,
};
