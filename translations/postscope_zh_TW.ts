<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>Failures</name>
    <message>
        <source>The message is larger than the server takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is larger than the server takes: it has %1 octets, and the limit is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not offer STARTTLS, and TLS is required.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent more after its answer to STARTTLS, before TLS had begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password was not sent, because the connection has no TLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not offer a login, and one was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server offers no login mechanism that can be used here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no user name to log in with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no password to log in with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not offer SMTPUTF8, which this address needs: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message has 8-bit octets, and the server does not offer 8BITMIME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the server answered is not SMTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer is longer than an SMTP server may make it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line break or control character would have become part of a command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every recipient was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate could not be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host name was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was refused: no server listens there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not begin with TLS on this port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No TLS library could be used on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A certificate or key file could not be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose implicit TLS (port 465) or another port. Sending in clear must be allowed explicitly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone on the way may have put it there, so the connection was dropped. Do not trust this network until this is explained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use TLS, or allow logging in without TLS explicitly. This holds for servers on this computer too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many servers offer it only with TLS, or only on port 587 or 465. Otherwise send without logging in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the mechanism be chosen automatically, or choose one that the server offers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a user name, or choose not to log in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a password, or choose not to log in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an address with only ASCII characters before the @, or a server that offers SMTPUTF8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encode its parts as quoted-printable or base64, or use a server that offers 8BITMIME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send smaller attachments. An attachment takes about a third more than its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check host and port: something other than an SMTP server may listen there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it from the address or name. Nothing of the kind is ever sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer for each recipient says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the host name. For a certificate of your own, name the file of the authority that issued it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check how it is spelled, and that the network is up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check host and port, and that the server runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose STARTTLS for this port, or implicit TLS on port 465.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install OpenSSL 3 and Qt&apos;s TLS plugin for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the file exists, can be read, and is in PEM format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host name could not be looked up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection could be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network, host and port, and try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer in time (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check host, port and TLS: a firewall may drop the connection silently, or the port may expect TLS from the first octet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS could not be established.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that port and TLS mode fit together, and that the server supports TLS 1.2 or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server broke the protocol (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check host and port. The transcript shows what the server said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused to go on (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transcript shows what the server said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending was stopped, because going on would not have been safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name or password is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give both, or choose not to log in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that belongs to the message could not be read, or changed while it was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was delivered. Check the file and send again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing was delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole message was sent, and the answer to it was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been delivered, so it is not sent again by itself. Ask the recipient or look into the server&apos;s log first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file does not exist: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its name and place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file could not be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file changed while it was read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again with the file as it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading was cancelled: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lookup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply-To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailing list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery notification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Implicit TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STARTTLS if offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No TLS</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Looking up %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be looked up: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to %1, port %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected to %1, port %2, from %3, port %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to %1, port %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 established with %2. Certificate: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is valid for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is not trusted, and you allowed it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logging in with %1. The server offers: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMTPUTF8 is declared, because this address needs it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8BITMIME is declared, because the message has 8-bit octets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of the message is declared: %1 octets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery notifications were asked for, but the server does not offer DSN: they are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is treated as though the server had not offered it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipients refused: %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 octets of the message, without the final dot: nothing was delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole message was sent, and the answer to it was lost: it may have been delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side closed the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer within %1 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side broke the protocol: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is full. Events not kept: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>%1: the message has no sender.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the author&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the message has no recipient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write at least one address in To, Cc or Bcc.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this is not an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as name@example.org or Name &lt;name@example.org&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is a line break or control character in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it: it could smuggle in another header or command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this is not a header name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use letters, digits and hyphens only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this header cannot be written here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has a field of its own, or is made when the message is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this is not a URL that a list header can hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use https:, http: or mailto:, without spaces or angle brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a file does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its name and place, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a file could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you may read it, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this is not a content type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as image/png, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this request for delivery notifications is not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use NEVER alone, or any of SUCCESS, FAILURE and DELAY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this is not a message identifier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as &lt;something@example.org&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a mail: its first line is no header field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an .eml file, or a .json message file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: several authors need one Sender.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write exactly one address in Sender.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file could not be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is too large for a message file: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach large content as files instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of this message file is not valid: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message file is not valid: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message file is an .eml, or JSON in Nodemailer&apos;s message shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message file has a key that is not supported: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove or correct it: nothing is left out silently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message file has a value that cannot be used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file could not be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder and the space on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The accounts could not be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you may read the file. It was left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of accounts is not valid: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it or move it away. It was left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The accounts could not be saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two accounts have the same name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each account a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the accounts that are set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain holds no password for this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain answers on this computer, so the password cannot be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start GNOME Keyring or KWallet, or let the account ask for the password each time. It is never written to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked, or access to it was denied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be waiting for you to unlock it. Then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain reported an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or let the account ask for the password each time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>The server refused the connection in its greeting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused to begin a session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused to start TLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the sender.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused a recipient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused to take the message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the message after reading it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may not serve this network, or not on this port. Mail programs use port 587 or 465.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may dislike the name given in EHLO: try a full domain name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its certificate may not be set up. Try implicit TLS (port 465).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check user name and password. Many providers ask for an app password instead of the usual one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the sender&apos;s address, and whether you may send from it here. The server may expect a login first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address. A server that is not the recipient&apos;s own usually expects a login first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s words say what it did not like: often size, content, or the sender&apos;s domain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transcript shows what the server answered to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may pass: the server asks to try again later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>The server answers. No login was tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers, and the login works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: nobody gets this message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent, but it may work later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent, because something is missing on this side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent, because it would not have been safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is unknown whether the message was delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Accepted for %1 of %n recipient(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
