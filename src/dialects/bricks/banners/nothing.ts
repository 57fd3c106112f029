/** Knows greetings that tell nothing of whoever says them: courtesies, refusals, what operators write instead of a version, cookies that every platform sets. */

const EVERYWHERE = /^(?:\W*|(?:the )?(?:ftp|smtp|esmtp|pop3?|imap4?(?:rev1)?|nntp|mail|news|sip|telnet|ssh|http)?[ /-]*(?:server|service|connection|access|session|daemon)?[ ,]*(?:is )?(?:ready|closed|refused|denied|timed out|closing|unavailable|not available|forbidden|unauthorized|found|ok|error)?[ .!,]*(?:\((?:no )?posting(?: ok| allowed)?\)|for new user|version [\d.]+)?[ .!]*)$/i;

const OF_KIND: Readonly<Record<string, RegExp>> = {
  dns_versionbind: /^(?:unknown|none|no(?:ne)? version|version|hidden|secret|private|n\/?a|not (?:currently )?available|\[?secured?\]?|go away.*|no(?:t|pe)?\b.*|surely.*|contact.*|get lost.*|you wish.*|why.*|what.*|.*\bjoking\b.*|x+|\.+|\d+|dns(?: server)?|named?|bind)$/i,
  http_cookies: /^\W*(?:jsessionid\S*|(?:php|asp)?_?sess(?:ion)?(?:[_-]?(?:id|key|token|cookie))?|_?session_id|sid|s?id|token|auth|user(?:name|id)?|uid|lang(?:uage)?|locale|visit(?:or|ed)?|csrf\w*|xsrf[\w-]*|test|testcookie|cookie\w*|path|route(?:id)?|server(?:id)?|sticky\w*|lb|node|theme|tz|timezone)=/i,
  http_servers: /^(?:web ?server|http(?:d| server)?|server|unknown|none|-+|\*+|apache-like)(?:\/[\d.]+)?$/i,
  http_wwwauth: /^(?:negotiate|ntlm|kerberos|bearer|basic|digest)?\s*(?:(?:qop|charset|nonce|algorithm|stale|opaque)="?[^",]*"?,?\s*)*(?:realm="(?:\/|\.|\*+|(?:\d{1,3}\.){3}\d{1,3}|login|password|secure(?:d)?(?: area)?|private(?: area)?|protected(?: area)?|restricted(?: area)?|admin(?:istrator)?|authorization(?: required)?|please log ?in|members? only|index|default|user|web ?server|server|realm|router|camera|modem|device|[\w ]*(?:adsl2?\+?|dsl|ip) ?(?:modem|router|camera)[\w/ ]*)")?[,\s]*(?:(?:qop|charset|nonce|algorithm|stale|opaque)="?[^",]*"?,?\s*)*$/i,
  html_title: /^(?:\d{3}\b.*|(?:error|welcome|home|home ?page|index|login|log ?in|log ?on|sign ?in|untitled(?: document)?|default(?: page| web site(?: page)?)?|document|page|new page \d*|test(?: page)?|loading\W*|redirect(?:ing)?\W*|main|start|please wait\W*|site|website|dashboard|under construction|coming soon|(?:file |page |action )?not found|forbidden|unauthorized|bad (?:request|browser)|failed|cannot find server|authori[sz]ation(?: (?:required|warning|page))?|authentication(?: (?:required|form|error.*))?|(?:client|firewall|user) authentication|directory listing.*|(?:basic |system )?status|connection (?:information|status)|cable modem web page|(?:\w+ )?access point configuration utility|broadband nat router web-console|access point|object moved|document moved|document error.*|access (?:denied|error)\W*|web(?: ?server)?(?: login)?|configuration|management|status|user login|admin(?:istration|istrator)?(?: login| panel)?|control panel|router|gateway|switch|camera|ip camera|network camera|netcam|dvr|nvr|printer|server|device|setup|password required|adsl router|dsl router|wireless router|web(?:cam| client| viewer| interface| manager| service| management| user interface)))\W*$/i,
  sip_banners: /^SIP\/[\d.]+$/i,
  sip_user_agents: /^SIP\/[\d.]+$/i,
  smb_native_os: /^Windows 6\.1$/,
  x509_subjects: /^CN=(?:localhost\S*|(?:\d{1,3}\.){3}\d{1,3})$/i,
};

/** Whether this greeting, heard from a service of `kind`, tells nothing. */
export function saysNothing(kind: string, line: string): boolean {
  return EVERYWHERE.test(line) || (OF_KIND[kind]?.test(line) ?? false);
}
