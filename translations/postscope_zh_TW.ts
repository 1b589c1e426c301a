<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Postscope</source>
        <translation>關於 Postscope</translation>
    </message>
    <message>
        <source>Write a mail, send it over an SMTP session you can watch, and understand every line of it.</source>
        <translation>撰寫郵件，經由看得見的 SMTP 工作階段寄出，並讀懂其中每一行。</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按鍵</translation>
    </message>
</context>
<context>
    <name>AccountChecks</name>
    <message>
        <source>This is not an IP address, such as 192.0.2.1 or 2001:db8::1.</source>
        <translation>這不是 IP 位址，例如 192.0.2.1 或 2001:db8::1。</translation>
    </message>
    <message>
        <source>This is not the name of a host, such as mail.example.org.</source>
        <translation>這不是主機名稱，例如 mail.example.org。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>沒有這個檔案。</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>這不是檔案。</translation>
    </message>
    <message>
        <source>This file cannot be read by you.</source>
        <translation>您無法讀取此檔案。</translation>
    </message>
    <message>
        <source>A pin is sha256: and the 64 hexadecimal digits of a public key&apos;s SHA-256.</source>
        <translation>釘選的寫法為 sha256: 加上公開金鑰 SHA-256 的 64 個十六進位數字。</translation>
    </message>
    <message>
        <source>This is not a domain, such as example.org.</source>
        <translation>這不是網域，例如 example.org。</translation>
    </message>
    <message>
        <source>A selector is a word of letters, digits and hyphens, such as mail2026.</source>
        <translation>選擇器是由字母、數字與連字號組成的字，例如 mail2026。</translation>
    </message>
    <message>
        <source>These are names of fields with colons between, From among them, and without Bcc, Received and Return-Path.</source>
        <translation>此為以冒號分隔的欄位名稱，須含 From，不含 Bcc、Received 與 Return-Path。</translation>
    </message>
    <message>
        <source>This is not an address in the domain, such as name@example.org or @example.org.</source>
        <translation>這不是該網域中的地址，例如 name@example.org 或 @example.org。</translation>
    </message>
</context>
<context>
    <name>BarText</name>
    <message>
        <source>Connection</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>用戶端</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Behind earlier answers</source>
        <translation>排在先前的回覆之後</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>account list [--json]</source>
        <translation>account list [--json]</translation>
    </message>
    <message>
        <source>Lists the accounts. Passwords are in the keychain and never shown.</source>
        <translation>列出帳號。密碼存於鑰匙圈，絕不顯示。</translation>
    </message>
    <message>
        <source>Output:</source>
        <translation>輸出：</translation>
    </message>
    <message>
        <source>print them as JSON</source>
        <translation>以 JSON 輸出</translation>
    </message>
    <message>
        <source>There are no accounts yet. See postscope-cli account add --help.</source>
        <translation>尚無帳號。請見 postscope-cli account add --help。</translation>
    </message>
    <message>
        <source>account remove NAME</source>
        <translation>account remove NAME</translation>
    </message>
    <message>
        <source>Removes an account, and its password from the keychain.</source>
        <translation>移除帳號，並從鑰匙圈移除其密碼。</translation>
    </message>
    <message>
        <source>account test NAME [OPTIONS]</source>
        <translation>account test NAME [OPTIONS]</translation>
    </message>
    <message>
        <source>Connects, logs in and leaves; sends nothing.</source>
        <translation>連線、登入，然後離開；不寄送任何郵件。</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>密碼：</translation>
    </message>
    <message>
        <source>list them</source>
        <translation>列出帳號</translation>
    </message>
    <message>
        <source>add one, its password into the keychain</source>
        <translation>新增帳號，密碼存入鑰匙圈</translation>
    </message>
    <message>
        <source>remove one, its password too</source>
        <translation>移除帳號及其密碼</translation>
    </message>
    <message>
        <source>connect and log in, without sending</source>
        <translation>連線並登入，不寄送</translation>
    </message>
    <message>
        <source>Usage: postscope-cli account COMMAND [ARGUMENTS]</source>
        <translation>用法：postscope-cli account COMMAND [ARGUMENTS]</translation>
    </message>
    <message>
        <source>The servers that mail can be sent through.</source>
        <translation>寄送郵件可用的伺服器。</translation>
    </message>
    <message>
        <source>Each tells more with --help.</source>
        <translation>各指令加上 --help 可看詳細說明。</translation>
    </message>
    <message>
        <source>account wants one of list, add, remove and test.</source>
        <translation>account 之後須為 list、add、remove 或 test。</translation>
    </message>
    <message>
        <source>See postscope-cli account --help.</source>
        <translation>請見 postscope-cli account --help。</translation>
    </message>
    <message>
        <source>Account:</source>
        <translation>帳號：</translation>
    </message>
    <message>
        <source>what to call it</source>
        <translation>帳號的名稱</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>smtp://[user@]host[:port] (587) or smtps://[user@]host[:port] (465)</source>
        <translation>smtp://[user@]host[:port]（587）或 smtps://[user@]host[:port]（465）</translation>
    </message>
    <message>
        <source>the author to propose for a new message</source>
        <translation>新郵件預設的寄件者</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>ADDRESS</translation>
    </message>
    <message>
        <source>never keep the password</source>
        <translation>絕不保存密碼</translation>
    </message>
    <message>
        <source>account add --name NAME --server URL [OPTIONS]</source>
        <translation>account add --name NAME --server URL [OPTIONS]</translation>
    </message>
    <message>
        <source>An account needs --name and --server.</source>
        <translation>帳號需要 --name 與 --server。</translation>
    </message>
    <message>
        <source>--ask-each-time keeps no password: do not give one.</source>
        <translation>--ask-each-time 不保存密碼：請勿提供密碼。</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>已新增：%1</translation>
    </message>
    <message>
        <source>The account was not added. With --ask-each-time it needs no keychain.</source>
        <translation>帳號未新增。使用 --ask-each-time 就不需要鑰匙圈。</translation>
    </message>
    <message>
        <source>Password of %1 on %2: </source>
        <translation>%1 在 %2 的密碼：</translation>
    </message>
    <message>
        <source>There is no password: give it with --password-stdin or --password-env, or choose --ask-each-time.</source>
        <translation>沒有密碼：請用 --password-stdin 或 --password-env 提供，或選擇 --ask-each-time。</translation>
    </message>
    <message>
        <source>There is an account of this name already: %1</source>
        <translation>已有同名的帳號：%1</translation>
    </message>
    <message>
        <source>A password does not belong on the command line, where everybody can read it: use --password-stdin or --password-env.</source>
        <translation>密碼不應寫在命令列，人人都讀得到：請用 --password-stdin 或 --password-env。</translation>
    </message>
    <message>
        <source>--server is written as smtp://[user@]host[:port] or smtps://[user@]host[:port].</source>
        <translation>--server 的寫法為 smtp://[user@]host[:port] 或 smtps://[user@]host[:port]。</translation>
    </message>
    <message>
        <source>--tls is one of auto, starttls, implicit, opportunistic and none.</source>
        <translation>--tls 須為 auto、starttls、implicit、opportunistic 或 none。</translation>
    </message>
    <message>
        <source>smtps:// means implicit TLS, and --tls says something else.</source>
        <translation>smtps:// 表示隱含式 TLS，與 --tls 矛盾。</translation>
    </message>
    <message>
        <source>auto, starttls, implicit, opportunistic or none; auto: implicit on port 465, else STARTTLS</source>
        <translation>auto、starttls、implicit、opportunistic 或 none；auto：連接埠 465 用 implicit，其餘用 STARTTLS</translation>
    </message>
    <message>
        <source>MODE</source>
        <translation>MODE</translation>
    </message>
    <message>
        <source>MECHANISM</source>
        <translation>MECHANISM</translation>
    </message>
    <message>
        <source>the name to log in with</source>
        <translation>登入用的使用者名稱</translation>
    </message>
    <message>
        <source>log in even where the connection has no TLS</source>
        <translation>連線沒有 TLS 時也登入</translation>
    </message>
    <message>
        <source>the name to give in EHLO</source>
        <translation>EHLO 中使用的名稱</translation>
    </message>
    <message>
        <source>trust the certificates in this PEM file only</source>
        <translation>只信任此 PEM 檔中的憑證</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>read the password from the first line of standard input</source>
        <translation>從標準輸入的第一行讀取密碼</translation>
    </message>
    <message>
        <source>take the password from this environment variable</source>
        <translation>從此環境變數取得密碼</translation>
    </message>
    <message>
        <source>VARIABLE</source>
        <translation>VARIABLE</translation>
    </message>
    <message>
        <source>No password was read from standard input.</source>
        <translation>未從標準輸入讀到密碼。</translation>
    </message>
    <message>
        <source>There is no account of this name: %1
See postscope-cli account list.</source>
        <translation>沒有此名稱的帳號：%1
請見 postscope-cli account list。</translation>
    </message>
    <message>
        <source>Other:</source>
        <translation>其他：</translation>
    </message>
    <message>
        <source>show this</source>
        <translation>顯示此說明</translation>
    </message>
    <message>
        <source>See postscope-cli %1 --help.</source>
        <translation>請見 postscope-cli %1 --help。</translation>
    </message>
    <message>
        <source>There is a line break or control character in %1.</source>
        <translation>%1 含有換行或控制字元。</translation>
    </message>
    <message>
        <source>This argument is one too many: %1</source>
        <translation>多了這個引數：%1</translation>
    </message>
    <message>
        <source>Usage: postscope-cli %1</source>
        <translation>用法：postscope-cli %1</translation>
    </message>
    <message>
        <source>The file of --%1 cannot be read: %2</source>
        <translation>無法讀取 --%1 的檔案：%2</translation>
    </message>
    <message>
        <source>--directory belongs to --sandbox.</source>
        <translation>--directory 須與 --sandbox 一起使用。</translation>
    </message>
    <message>
        <source>--%1 has no place beside --sandbox, whose certificate is known.</source>
        <translation>--%1 不能與 --sandbox 並用，沙盒的憑證為已知。</translation>
    </message>
    <message>
        <source>Give one of -4 and -6 only.</source>
        <translation>-4 與 -6 只能擇一。</translation>
    </message>
    <message>
        <source>--cert and --key belong together.</source>
        <translation>--cert 與 --key 須一起使用。</translation>
    </message>
    <message>
        <source>--insecure verifies nothing: it contradicts --ca-file, --pin and --verify-name.</source>
        <translation>--insecure 完全不驗證，與 --ca-file、--pin 及 --verify-name 矛盾。</translation>
    </message>
    <message>
        <source>a stored account: see postscope-cli account</source>
        <translation>已儲存的帳號：請見 postscope-cli account</translation>
    </message>
    <message>
        <source>a sandbox of this command, gone when the command ends</source>
        <translation>由此指令啟動的沙盒，指令結束即消失</translation>
    </message>
    <message>
        <source>with --sandbox: keep what it gets here, and print the file</source>
        <translation>搭配 --sandbox：將收到的郵件保存於此，並輸出檔名</translation>
    </message>
    <message>
        <source>DIRECTORY</source>
        <translation>DIRECTORY</translation>
    </message>
    <message>
        <source>our own certificate, PEM</source>
        <translation>自己的憑證，PEM</translation>
    </message>
    <message>
        <source>its private key, PEM</source>
        <translation>其私密金鑰，PEM</translation>
    </message>
    <message>
        <source>the name the certificate must be for, instead of the host</source>
        <translation>憑證須符合的名稱，取代主機名稱</translation>
    </message>
    <message>
        <source>accept any certificate</source>
        <translation>接受任何憑證</translation>
    </message>
    <message>
        <source>extensions to treat as not offered, with commas between</source>
        <translation>視為未提供的擴充功能，以逗號分隔</translation>
    </message>
    <message>
        <source>IPv4 only</source>
        <translation>僅用 IPv4</translation>
    </message>
    <message>
        <source>IPv6 only</source>
        <translation>僅用 IPv6</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>SECONDS</translation>
    </message>
    <message>
        <source>Connection:</source>
        <translation>連線：</translation>
    </message>
    <message>
        <source>What arrived is not what was sent.</source>
        <translation>收到的內容與寄出的不同。</translation>
    </message>
    <message>
        <source>What arrived is what was sent, byte for byte: %1 octets.</source>
        <translation>收到的內容與寄出的完全相同，逐位元組一致：%1 位元組。</translation>
    </message>
    <message>
        <source>demo</source>
        <translation>demo</translation>
    </message>
    <message>
        <source>Starts a sandbox, sends it a sample mail over STARTTLS with a login, and shows the session: nothing leaves this computer.
Succeeds only if the mail arrives byte for byte.</source>
        <translation>啟動沙盒，經 STARTTLS 登入並寄出範例郵件，顯示整個工作階段：不會有任何內容離開這部電腦。
郵件逐位元組一致地送達才算成功。</translation>
    </message>
    <message>
        <source>A sandbox listens on 127.0.0.1, port %1.</source>
        <translation>沙盒正在 127.0.0.1 的連接埠 %1 上接聽。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The sandbox could not start: %1</source>
        <translation>沙盒無法啟動：%1</translation>
    </message>
    <message>
        <source>There is nobody to ask for the password: give it with --password-stdin or --password-env.</source>
        <translation>無從詢問密碼：請用 --password-stdin 或 --password-env 提供。</translation>
    </message>
    <message>
        <source>send a mail and tell what became of it</source>
        <translation>寄送郵件，並報告結果</translation>
    </message>
    <message>
        <source>write a mail to standard output as it would be sent</source>
        <translation>將郵件依寄送時的樣貌寫到標準輸出</translation>
    </message>
    <message>
        <source>an SMTP server for this computer alone, which keeps what it gets</source>
        <translation>僅供這部電腦使用的 SMTP 伺服器，保存所收到的郵件</translation>
    </message>
    <message>
        <source>the servers that mail can be sent through</source>
        <translation>寄送郵件可用的伺服器</translation>
    </message>
    <message>
        <source>send a sample mail to a sandbox and show the session</source>
        <translation>寄範例郵件到沙盒，並顯示工作階段</translation>
    </message>
    <message>
        <source>Usage: postscope-cli COMMAND [ARGUMENTS]</source>
        <translation>用法：postscope-cli COMMAND [ARGUMENTS]</translation>
    </message>
    <message>
        <source>Sends test mail over SMTP sessions that can be watched line by line.</source>
        <translation>寄送測試郵件，SMTP 工作階段逐行可見。</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>指令：</translation>
    </message>
    <message>
        <source>postscope-cli COMMAND --help tells more; postscope-cli --version tells the version.</source>
        <translation>postscope-cli COMMAND --help 有詳細說明；postscope-cli --version 顯示版本。</translation>
    </message>
    <message>
        <source>Exit status:</source>
        <translation>結束狀態：</translation>
    </message>
    <message>
        <source>  0  every recipient was accepted        4  wrong use, or a local file
  1  some recipients were refused         5  TLS, policy, or a breach of the protocol
  2  refused for good                     6  unknown: all was sent, the answer was lost;
  3  it may work later                       it may have been delivered, nothing is repeated</source>
        <translation>  0  每位收件者都已接受                   4  用法錯誤，或本機檔案有問題
  1  有些收件者遭拒                       5  TLS、政策，或違反通訊協定
  2  永久拒絕                             6  不明：全部送出，但未收到回覆；
  3  稍後可能成功                            可能已送達，不會自動重寄</translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation>缺少指令。</translation>
    </message>
    <message>
        <source>There is no command of this name: %1</source>
        <translation>沒有此名稱的指令：%1</translation>
    </message>
    <message>
        <source>See postscope-cli --help.</source>
        <translation>請見 postscope-cli --help。</translation>
    </message>
    <message>
        <source>--header is written as &apos;Name: value&apos;: %1</source>
        <translation>--header 的寫法為「Name: value」：%1</translation>
    </message>
    <message>
        <source>An .eml is sent as it is: %1 cannot change it. Only --mail-from, --rcpt-to and --dsn-... go with it.</source>
        <translation>.eml 會照原樣寄出，%1 無法更動它。只能搭配 --mail-from、--rcpt-to 與 --dsn-...。</translation>
    </message>
    <message>
        <source>Standard input could not be kept in a temporary file: %1</source>
        <translation>標準輸入無法存入暫存檔：%1</translation>
    </message>
    <message>
        <source>Standard input cannot be read.</source>
        <translation>無法讀取標準輸入。</translation>
    </message>
    <message>
        <source>ADDRESSES</source>
        <translation>ADDRESSES</translation>
    </message>
    <message>
        <source>author</source>
        <translation>寄件者</translation>
    </message>
    <message>
        <source>recipients; this and the next three may be repeated</source>
        <translation>收件者；此項與以下三項可重複</translation>
    </message>
    <message>
        <source>recipients of a copy</source>
        <translation>副本收件者</translation>
    </message>
    <message>
        <source>recipients that the message does not name</source>
        <translation>密件副本收件者，不寫入郵件</translation>
    </message>
    <message>
        <source>where answers go</source>
        <translation>回覆的去處</translation>
    </message>
    <message>
        <source>who really sends it</source>
        <translation>實際寄送的人</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>主旨</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>body as plain text</source>
        <translation>純文字內文</translation>
    </message>
    <message>
        <source>body as HTML</source>
        <translation>HTML 內文</translation>
    </message>
    <message>
        <source>attach this file; may be repeated</source>
        <translation>附加此檔案；可重複</translation>
    </message>
    <message>
        <source>any other header, &apos;Name: value&apos;; may be repeated</source>
        <translation>任何其他標頭，「Name: value」；可重複</translation>
    </message>
    <message>
        <source>HEADER</source>
        <translation>HEADER</translation>
    </message>
    <message>
        <source>the header List-%1; may be repeated</source>
        <translation>標頭 List-%1；可重複</translation>
    </message>
    <message>
        <source>Message (over what the file says; attachments and headers are added to it):</source>
        <translation>郵件（取代檔案中的內容；附件與標頭則是加上去）：</translation>
    </message>
    <message>
        <source>Envelope:</source>
        <translation>信封：</translation>
    </message>
    <message>
        <source>sender in MAIL FROM instead of the header&apos;s; &lt;&gt; for none</source>
        <translation>MAIL FROM 的寄件者，取代標頭的寄件者；&lt;&gt; 表示無</translation>
    </message>
    <message>
        <source>NEVER, or of SUCCESS,FAILURE,DELAY what to report</source>
        <translation>NEVER，或 SUCCESS,FAILURE,DELAY 中要通知的項目</translation>
    </message>
    <message>
        <source>WHEN</source>
        <translation>WHEN</translation>
    </message>
    <message>
        <source>FULL or HDRS: how much of the message a report brings back</source>
        <translation>FULL 或 HDRS：通知帶回郵件的多少內容</translation>
    </message>
    <message>
        <source>HOW</source>
        <translation>HOW</translation>
    </message>
    <message>
        <source>an identifier that a report repeats</source>
        <translation>通知會重述的識別碼</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>render [MESSAGE] [OPTIONS]</source>
        <translation>render [MESSAGE] [OPTIONS]</translation>
    </message>
    <message>
        <source>Standard output cannot be written.</source>
        <translation>無法寫入標準輸出。</translation>
    </message>
    <message>
        <source>sandbox [OPTIONS]</source>
        <translation>sandbox [OPTIONS]</translation>
    </message>
    <message>
        <source>Runs an SMTP server on 127.0.0.1 and ::1 until Ctrl+C. It keeps what it gets and passes nothing on.</source>
        <translation>在 127.0.0.1 與 ::1 執行 SMTP 伺服器，直到按下 Ctrl+C。保存收到的郵件，絕不轉送。</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>伺服器：</translation>
    </message>
    <message>
        <source>listen here; without it: the first free port from 2525 on</source>
        <translation>在此接聽；省略時為 2525 起第一個可用的連接埠</translation>
    </message>
    <message>
        <source>listen here too, with TLS from the first octet; 0: any free port</source>
        <translation>也在此接聽，從第一個位元組起就用 TLS；0：任一可用的連接埠</translation>
    </message>
    <message>
        <source>keep the messages here, with envelopes and sessions: the last %1 of them; without it they go when it ends</source>
        <translation>將郵件連同信封與工作階段保存於此，保留最近 %1 封；省略時，結束後即消失</translation>
    </message>
    <message>
        <source>ask for a login, and take only this one; may be repeated</source>
        <translation>要求登入，且只接受此帳號；可重複</translation>
    </message>
    <message>
        <source>NAME:PASSWORD</source>
        <translation>NAME:PASSWORD</translation>
    </message>
    <message>
        <source>the largest message taken</source>
        <translation>可接受的郵件大小上限</translation>
    </message>
    <message>
        <source>OCTETS</source>
        <translation>OCTETS</translation>
    </message>
    <message>
        <source>--%1 is a number from 0 to %2: %3</source>
        <translation>--%1 須為 0 到 %2 的數字：%3</translation>
    </message>
    <message>
        <source>The rules cannot be read: %1
%2</source>
        <translation>無法讀取規則：%1
%2</translation>
    </message>
    <message>
        <source>The rules are not valid: %1
%2</source>
        <translation>規則無效：%1
%2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>來自 %1</translation>
    </message>
    <message>
        <source>ended; messages: %1</source>
        <translation>已結束；郵件：%1</translation>
    </message>
    <message>
        <source>Listening: %1</source>
        <translation>接聽：%1</translation>
    </message>
    <message>
        <source>Messages: %1</source>
        <translation>郵件：%1</translation>
    </message>
    <message>
        <source>Certificate: %1</source>
        <translation>憑證：%1</translation>
    </message>
    <message>
        <source>message from &lt;%1&gt; to &lt;%2&gt;, %3 octets: %4</source>
        <translation>郵件：從 &lt;%1&gt; 到 &lt;%2&gt;，%3 位元組：%4</translation>
    </message>
    <message>
        <source>print the result as JSON, in the names of Nodemailer&apos;s</source>
        <translation>以 JSON 輸出結果，名稱依 Nodemailer</translation>
    </message>
    <message>
        <source>--json and --transcript - cannot share standard output.</source>
        <translation>--json 與 --transcript - 不能共用標準輸出。</translation>
    </message>
    <message>
        <source>Kept as %1</source>
        <translation>已存為 %1</translation>
    </message>
    <message>
        <source>write the session to this file, or - for standard output; it never holds a password</source>
        <translation>將工作階段紀錄寫入此檔，- 表示標準輸出；其中絕無密碼</translation>
    </message>
    <message>
        <source>text, json or html</source>
        <translation>text、json 或 html</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>FORMAT</translation>
    </message>
    <message>
        <source>--transcript-format is one of text, json and html.</source>
        <translation>--transcript-format 須為 text、json 或 html。</translation>
    </message>
    <message>
        <source>--transcript-format belongs to --transcript.</source>
        <translation>--transcript-format 須與 --transcript 一起使用。</translation>
    </message>
    <message>
        <source>The transcript cannot be written: %1
%2</source>
        <translation>無法寫入工作階段紀錄：%1
%2</translation>
    </message>
    <message>
        <source>Adds an account. Its password goes into the keychain of the system, never into a file; where none of the
options below gives it, it is asked for.</source>
        <translation>新增帳號。密碼存入系統的鑰匙圈，絕不寫入檔案；以下選項都未提供密碼時，
會詢問密碼。</translation>
    </message>
    <message>
        <source>auto, none, or one of %1</source>
        <translation>auto、none，或下列之一：%1</translation>
    </message>
    <message>
        <source>not on this computer: %1</source>
        <translation>這部電腦上沒有：%1</translation>
    </message>
    <message>
        <source>Give one of --%1 and --%2 only.</source>
        <translation>--%1 與 --%2 只能擇一。</translation>
    </message>
    <message>
        <source>--%1 is there, and no user name to log in with: give --user.</source>
        <translation>有 --%1，卻沒有登入用的使用者名稱：請指定 --user。</translation>
    </message>
    <message>
        <source>%1 takes a password, not a token.</source>
        <translation>%1 需要密碼，而非權杖。</translation>
    </message>
    <message>
        <source>%1 takes a token, not a password: give it with --token-stdin, --token-env or --token-command.</source>
        <translation>%1 需要權杖，而非密碼：請用 --token-stdin、--token-env 或 --token-command 提供。</translation>
    </message>
    <message>
        <source>whom to act as, if not the user</source>
        <translation>代表何人行事，若非使用者本人</translation>
    </message>
    <message>
        <source>the realm for DIGEST-MD5, the domain for NTLM</source>
        <translation>DIGEST-MD5 的領域，或 NTLM 的網域</translation>
    </message>
    <message>
        <source>log in with the OAuth token that this command prints; it is run without a shell</source>
        <translation>以此指令輸出的 OAuth 權杖登入；執行時不經 shell</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>COMMAND</translation>
    </message>
    <message>
        <source>with LOGIN: send the user along with AUTH</source>
        <translation>使用 LOGIN 時：將使用者名稱隨 AUTH 一起送出</translation>
    </message>
    <message>
        <source>read an OAuth token from the first line of standard input</source>
        <translation>從標準輸入的第一行讀取 OAuth 權杖</translation>
    </message>
    <message>
        <source>take an OAuth token from this environment variable</source>
        <translation>從此環境變數取得 OAuth 權杖</translation>
    </message>
    <message>
        <source>The environment variable of --%1 is not set: %2</source>
        <translation>--%1 的環境變數未設定：%2</translation>
    </message>
    <message>
        <source>No token was read from standard input.</source>
        <translation>未從標準輸入讀到權杖。</translation>
    </message>
    <message>
        <source>Token of %1 on %2: </source>
        <translation>%1 在 %2 的權杖：</translation>
    </message>
    <message>
        <source>Where to? Give --server, --account, --sandbox or --mx.</source>
        <translation>要寄往何處？請指定 --server、--account、--sandbox 或 --mx。</translation>
    </message>
    <message>
        <source>Give one of --server, --account, --sandbox and --mx only.</source>
        <translation>--server、--account、--sandbox 與 --mx 只能擇一。</translation>
    </message>
    <message>
        <source>--%1 has no place beside --sandbox, which is on this computer.</source>
        <translation>--%1 不能與 --sandbox 並用，沙盒就在這部電腦上。</translation>
    </message>
    <message>
        <source>No settings were found. Ask the mail service for the name of its server.</source>
        <translation>找不到設定。請向郵件服務詢問其伺服器名稱。</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>選項：</translation>
    </message>
    <message>
        <source>ask by http too, where anybody on the way may answer</source>
        <translation>也以 http 查詢，途中任何人都可能冒名回覆</translation>
    </message>
    <message>
        <source>print what was found and what was tried as JSON</source>
        <translation>以 JSON 輸出找到的與嘗試過的項目</translation>
    </message>
    <message>
        <source>discover ADDRESS [OPTIONS]</source>
        <translation>discover ADDRESS [OPTIONS]</translation>
    </message>
    <message>
        <source>Looks for the settings to send mail with for an address: SRV records, autoconfiguration files, known services.</source>
        <translation>為某個地址尋找寄送郵件的設定：SRV 紀錄、自動設定檔、已知的服務。</translation>
    </message>
    <message>
        <source>Give the mail address to find settings for: postscope-cli discover name@example.org</source>
        <translation>請指定要尋找設定的郵件地址：postscope-cli discover name@example.org</translation>
    </message>
    <message>
        <source>There is nobody to ask for the token: give it with --token-stdin, --token-env or --token-command.</source>
        <translation>無從詢問權杖：請用 --token-stdin、--token-env 或 --token-command 提供。</translation>
    </message>
    <message>
        <source>find the settings to send mail with for an address</source>
        <translation>為某個地址尋找寄送郵件的設定</translation>
    </message>
    <message>
        <source>--proxy-protocol is v1 or v2, and may go on with :SOURCE[:PORT],DESTINATION[:PORT]: %1</source>
        <translation>--proxy-protocol 須為 v1 或 v2，其後可加 :SOURCE[:PORT],DESTINATION[:PORT]：%1</translation>
    </message>
    <message>
        <source>Standard input brings one password only: give the other one with an environment variable.</source>
        <translation>標準輸入只能提供一個密碼：另一個請用環境變數提供。</translation>
    </message>
    <message>
        <source>The password of a proxy needs a user name in --proxy.</source>
        <translation>代理伺服器有密碼，則 --proxy 須含使用者名稱。</translation>
    </message>
    <message>
        <source>The environment variable of --proxy-password-env is not set: %1</source>
        <translation>--proxy-password-env 的環境變數未設定：%1</translation>
    </message>
    <message>
        <source>Password of %1 on the proxy %2: </source>
        <translation>%1 在代理伺服器 %2 的密碼：</translation>
    </message>
    <message>
        <source>There is no password for the proxy: give it with --proxy-password-env or --proxy-password-stdin.</source>
        <translation>沒有代理伺服器的密碼：請用 --proxy-password-env 或 --proxy-password-stdin 提供。</translation>
    </message>
    <message>
        <source>connect from this address of this computer</source>
        <translation>從這部電腦的此位址連線</translation>
    </message>
    <message>
        <source>ADDRESS[:PORT]</source>
        <translation>ADDRESS[:PORT]</translation>
    </message>
    <message>
        <source>connect through it: socks5://[user@]host[:port] or http://[user@]host[:port]; it looks up the host</source>
        <translation>經由它連線：socks5://[user@]host[:port] 或 http://[user@]host[:port]；由它查詢主機</translation>
    </message>
    <message>
        <source>ask this nameserver, instead of the system</source>
        <translation>查詢此名稱伺服器，而非系統的</translation>
    </message>
    <message>
        <source>take the proxy&apos;s password from this environment variable</source>
        <translation>從此環境變數取得代理伺服器的密碼</translation>
    </message>
    <message>
        <source>read the proxy&apos;s password from the first line of standard input</source>
        <translation>從標準輸入的第一行讀取代理伺服器的密碼</translation>
    </message>
    <message>
        <source>send a PROXY header first, to test a server behind a load balancer: v1 or v2</source>
        <translation>先送出 PROXY 標頭，以測試負載平衡器之後的伺服器：v1 或 v2</translation>
    </message>
    <message>
        <source>VERSION[:SOURCE,DESTINATION]</source>
        <translation>VERSION[:SOURCE,DESTINATION]</translation>
    </message>
    <message>
        <source>--bind is an address of this computer, and may have a port: %1</source>
        <translation>--bind 須為這部電腦的位址，可加連接埠：%1</translation>
    </message>
    <message>
        <source>--nameserver is an address: %1</source>
        <translation>--nameserver 須為位址：%1</translation>
    </message>
    <message>
        <source>A password does not belong on the command line, where everybody can read it: use --proxy-password-env or --proxy-password-stdin.</source>
        <translation>密碼不應寫在命令列，人人都讀得到：請用 --proxy-password-env 或 --proxy-password-stdin。</translation>
    </message>
    <message>
        <source>--proxy is written as socks5://[user@]host[:port] or http://[user@]host[:port].</source>
        <translation>--proxy 的寫法為 socks5://[user@]host[:port] 或 http://[user@]host[:port]。</translation>
    </message>
    <message>
        <source>straight to the servers of the recipients&apos; domains, without a login; TLS where it is offered</source>
        <translation>直接寄到收件者網域的伺服器，不登入；有提供 TLS 就用</translation>
    </message>
    <message>
        <source>with --mx: the port of these servers instead of 25</source>
        <translation>搭配 --mx：這些伺服器的連接埠，取代 25</translation>
    </message>
    <message>
        <source>PORT</source>
        <translation>PORT</translation>
    </message>
    <message>
        <source>ask this nameserver for everything, addresses too</source>
        <translation>一切都查詢此名稱伺服器，位址亦然</translation>
    </message>
    <message>
        <source>--mx-port belongs to --mx.</source>
        <translation>--mx-port 須與 --mx 一起使用。</translation>
    </message>
    <message>
        <source>--%1 has no place beside --mx: nobody logs in at a recipient&apos;s own server.</source>
        <translation>--%1 不能與 --mx 並用：寄到收件者自己的伺服器無須登入。</translation>
    </message>
    <message>
        <source>--tls implicit has no place beside --mx: servers take mail from each other in clear or by STARTTLS.</source>
        <translation>--tls implicit 不能與 --mx 並用：伺服器之間以明文或 STARTTLS 收受郵件。</translation>
    </message>
    <message>
        <source>--mx-port is a number from 1 to 65535: %1</source>
        <translation>--mx-port 須為 1 到 65535 的數字：%1</translation>
    </message>
    <message>
        <source>--nameserver is the address of one, such as 192.0.2.53: %1</source>
        <translation>--nameserver 須為名稱伺服器的位址，例如 192.0.2.53：%1</translation>
    </message>
    <message>
        <source>speak LMTP: LHLO, and a reply for each recipient after the dot</source>
        <translation>使用 LMTP：LHLO，並在句點之後逐一回覆每位收件者</translation>
    </message>
    <message>
        <source>every connection begins with a PROXY header, version 1 or 2</source>
        <translation>每個連線都以 PROXY 標頭開始，第 1 或第 2 版</translation>
    </message>
    <message>
        <source>Logins:</source>
        <translation>登入：</translation>
    </message>
    <message>
        <source>the same with a token, for OAUTHBEARER and XOAUTH2; may be repeated</source>
        <translation>同上，但使用權杖，供 OAUTHBEARER 與 XOAUTH2 使用；可重複</translation>
    </message>
    <message>
        <source>NAME:TOKEN</source>
        <translation>NAME:TOKEN</translation>
    </message>
    <message>
        <source>ask for a login by one of these: PLAIN, LOGIN, CRAM-MD5, DIGEST-MD5, SCRAM-SHA-1, SCRAM-SHA-256, OAUTHBEARER, XOAUTH2, ANONYMOUS, EXTERNAL (a client certificate)</source>
        <translation>要求以下列機制之一登入：PLAIN、LOGIN、CRAM-MD5、DIGEST-MD5、SCRAM-SHA-1、SCRAM-SHA-256、OAUTHBEARER、XOAUTH2、ANONYMOUS、EXTERNAL（用戶端憑證）</translation>
    </message>
    <message>
        <source>LIST</source>
        <translation>LIST</translation>
    </message>
    <message>
        <source>Extensions:</source>
        <translation>擴充功能：</translation>
    </message>
    <message>
        <source>offer these too, or with these parameters: XCLIENT, &quot;LIMITS RCPTMAX=2 MAILMAX=1&quot;, &quot;FUTURERELEASE 3600 2030-01-01T00:00:00Z&quot;, &quot;DELIVERBY 60&quot;, &quot;NO-SOLICITING org.example:ADV&quot;; may be repeated</source>
        <translation>也提供這些，或以這些參數提供：XCLIENT、&quot;LIMITS RCPTMAX=2 MAILMAX=1&quot;、&quot;FUTURERELEASE 3600 2030-01-01T00:00:00Z&quot;、&quot;DELIVERBY 60&quot;、&quot;NO-SOLICITING org.example:ADV&quot;；可重複</translation>
    </message>
    <message>
        <source>EXTENSION,...</source>
        <translation>EXTENSION,...</translation>
    </message>
    <message>
        <source>do not offer these, and do not know them: STARTTLS, PIPELINING, DSN ...; may be repeated</source>
        <translation>不提供這些，也不認得它們：STARTTLS、PIPELINING、DSN……；可重複</translation>
    </message>
    <message>
        <source>KEYWORD,...</source>
        <translation>KEYWORD,...</translation>
    </message>
    <message>
        <source>what EXPN tells of a list; may be repeated</source>
        <translation>EXPN 對某份清單的回覆；可重複</translation>
    </message>
    <message>
        <source>NAME:ADDRESS,...</source>
        <translation>NAME:ADDRESS,...</translation>
    </message>
    <message>
        <source>Faults, played on purpose:</source>
        <translation>故意模擬的故障：</translation>
    </message>
    <message>
        <source>PHASE: %1
KIND: a reply such as &quot;450 4.2.1 Later&quot;, or %2
DETAIL: milliseconds (drip), octets (long-line), what is said (garbage, inject), a number (scram-iterations). May be repeated; the first that fits counts</source>
        <translation>PHASE：%1
KIND：回覆，例如 &quot;450 4.2.1 Later&quot;，或 %2
DETAIL：毫秒數（drip）、位元組數（long-line）、送出的內容（garbage、inject）、數字（scram-iterations）。可重複；以第一個符合的為準</translation>
    </message>
    <message>
        <source>PHASE=KIND[:DETAIL]</source>
        <translation>PHASE=KIND[:DETAIL]</translation>
    </message>
    <message>
        <source>the same and more from a file of JSON: [{&quot;stage&quot;: &quot;rcpt&quot;, &quot;match&quot;: &quot;*@bad.test&quot;, &quot;reply&quot;: &quot;550 No&quot;}, {&quot;stage&quot;: &quot;data&quot;, &quot;fault&quot;: &quot;drip&quot;, &quot;detail&quot;: &quot;100&quot;, &quot;tls&quot;: true}], or {&quot;rules&quot;: [...], &quot;offer&quot;: [...], &quot;hide&quot;: [...]}</source>
        <translation>同上，內容更多，取自 JSON 檔：[{&quot;stage&quot;: &quot;rcpt&quot;, &quot;match&quot;: &quot;*@bad.test&quot;, &quot;reply&quot;: &quot;550 No&quot;}, {&quot;stage&quot;: &quot;data&quot;, &quot;fault&quot;: &quot;drip&quot;, &quot;detail&quot;: &quot;100&quot;, &quot;tls&quot;: true}]，或 {&quot;rules&quot;: [...], &quot;offer&quot;: [...], &quot;hide&quot;: [...]}</translation>
    </message>
    <message>
        <source>--%1 is written as %2.</source>
        <translation>--%1 的寫法為 %2。</translation>
    </message>
    <message>
        <source>The sandbox does not speak this mechanism: %1</source>
        <translation>沙盒不支援此機制：%1</translation>
    </message>
    <message>
        <source>This is no fault: %1
%2</source>
        <translation>這不是故障：%1
%2</translation>
    </message>
    <message>
        <source>send [MESSAGE] (--server URL | --account NAME | --sandbox | --mx) [OPTIONS]</source>
        <translation>send [MESSAGE] (--server URL | --account NAME | --sandbox | --mx) [OPTIONS]</translation>
    </message>
    <message>
        <source>Standard input cannot bring both the message and the password: use --password-env or --token-env.</source>
        <translation>標準輸入不能同時提供郵件與密碼：請用 --password-env 或 --token-env。</translation>
    </message>
    <message>
        <source>--%1 is a host name: %2</source>
        <translation>--%1 須為主機名稱：%2</translation>
    </message>
    <message>
        <source>the oldest version of TLS to agree to: 1.2, 1.3; to try an old server, 1.0 or 1.1</source>
        <translation>可接受的最舊 TLS 版本：1.2、1.3；要測試舊伺服器，則用 1.0 或 1.1</translation>
    </message>
    <message>
        <source>VERSION</source>
        <translation>VERSION</translation>
    </message>
    <message>
        <source>the name to ask for in the TLS handshake, instead of the host</source>
        <translation>TLS 交握中要求的名稱，取代主機名稱</translation>
    </message>
    <message>
        <source>a public key that the server may have: sha256:HEX or sha256:BASE64; may be given more than once</source>
        <translation>伺服器可具備的公開金鑰：sha256:HEX 或 sha256:BASE64；可重複</translation>
    </message>
    <message>
        <source>write the server&apos;s certificates to this file as PEM, also where they are refused</source>
        <translation>將伺服器的憑證以 PEM 寫入此檔，憑證遭拒時亦然</translation>
    </message>
    <message>
        <source>--pin is written as sha256: and the SHA-256 of the public key, in 64 hexadecimal digits or in base64: %1</source>
        <translation>--pin 的寫法為 sha256: 加上公開金鑰的 SHA-256，以 64 個十六進位數字或 base64 表示：%1</translation>
    </message>
    <message>
        <source>--tls-min is one of 1.0, 1.1, 1.2 and 1.3.</source>
        <translation>--tls-min 須為 1.0、1.1、1.2 或 1.3。</translation>
    </message>
    <message>
        <source>The server showed no certificate: --tls-chain wrote nothing.</source>
        <translation>伺服器未出示憑證：--tls-chain 未寫入任何內容。</translation>
    </message>
    <message>
        <source>The file of --tls-chain could not be written: %1</source>
        <translation>無法寫入 --tls-chain 的檔案：%1</translation>
    </message>
    <message>
        <source>  Certificate %1: %2</source>
        <translation>  憑證 %1：%2</translation>
    </message>
    <message>
        <source>    issued by %1</source>
        <translation>    簽發者：%1</translation>
    </message>
    <message>
        <source>    for %1</source>
        <translation>    適用於：%1</translation>
    </message>
    <message>
        <source>    valid from %1 to %2, key %3</source>
        <translation>    有效期自 %1 至 %2，金鑰 %3</translation>
    </message>
    <message>
        <source>    public key %1</source>
        <translation>    公開金鑰 %1</translation>
    </message>
    <message>
        <source>    wrong (%1): %2</source>
        <translation>    問題（%1）：%2</translation>
    </message>
    <message>
        <source>  %1, %2, certificate valid for %3</source>
        <translation>  %1，%2，憑證對 %3 有效</translation>
    </message>
    <message>
        <source>  TLS failed; offered were %1</source>
        <translation>  TLS 失敗；所提供的為 %1</translation>
    </message>
    <message>
        <source>  The server&apos;s alert: %1</source>
        <translation>  伺服器的警示：%1</translation>
    </message>
    <message>
        <source>  wrong (%1): %2</source>
        <translation>  問題（%1）：%2</translation>
    </message>
    <message>
        <source>--xclient is written as &apos;NAME=VALUE NAME=VALUE ...&apos;: %1</source>
        <translation>--xclient 的寫法為「NAME=VALUE NAME=VALUE ...」：%1</translation>
    </message>
    <message>
        <source>--chunk-size is a number of octets from 1 to %1.</source>
        <translation>--chunk-size 須為 1 到 %1 的位元組數。</translation>
    </message>
    <message>
        <source>--deliver-by is written as SECONDS;R (return the mail) or SECONDS;N (notify the sender), with T behind it to trace: %1</source>
        <translation>--deliver-by 的寫法為 SECONDS;R（退回郵件）或 SECONDS;N（通知寄件者），其後加 T 表示追蹤：%1</translation>
    </message>
    <message>
        <source>Give one of --hold-for and --hold-until only.</source>
        <translation>--hold-for 與 --hold-until 只能擇一。</translation>
    </message>
    <message>
        <source>--hold-for is a number of seconds from 1 to 999999999: %1</source>
        <translation>--hold-for 須為 1 到 999999999 的秒數：%1</translation>
    </message>
    <message>
        <source>--hold-until is a time in UTC such as 2026-12-24T18:00:00Z: %1</source>
        <translation>--hold-until 須為 UTC 時間，例如 2026-12-24T18:00:00Z：%1</translation>
    </message>
    <message>
        <source>--priority is a number from -9 to 9: %1</source>
        <translation>--priority 須為 -9 到 9 的數字：%1</translation>
    </message>
    <message>
        <source>--solicit takes keywords such as org.example:ADV with commas between: %1</source>
        <translation>--solicit 須為關鍵字，例如 org.example:ADV，以逗號分隔：%1</translation>
    </message>
    <message>
        <source>extensions to treat as offered, each with its parameters: &apos;SIZE 1000,DSN&apos;</source>
        <translation>視為已提供的擴充功能，各附其參數：「SIZE 1000,DSN」</translation>
    </message>
    <message>
        <source>send the message by BDAT where the server offers CHUNKING</source>
        <translation>伺服器提供 CHUNKING 時，以 BDAT 寄送郵件</translation>
    </message>
    <message>
        <source>octets of a BDAT; without it 1048576</source>
        <translation>每個 BDAT 的位元組數；省略時為 1048576</translation>
    </message>
    <message>
        <source>ask for an answer for each recipient after the message</source>
        <translation>要求在郵件之後逐一回覆每位收件者</translation>
    </message>
    <message>
        <source>speak LMTP; so does lmtp:// in --server</source>
        <translation>使用 LMTP；在 --server 中用 lmtp:// 亦同</translation>
    </message>
    <message>
        <source>&apos;NAME=... ADDR=... HELO=...&apos;: appear as this client to a server of one&apos;s own</source>
        <translation>「NAME=... ADDR=... HELO=...」：以此用戶端的身分出現在自己的伺服器前</translation>
    </message>
    <message>
        <source>ATTRIBUTES</source>
        <translation>ATTRIBUTES</translation>
    </message>
    <message>
        <source>What the server is asked to do with the mail:</source>
        <translation>要求伺服器如何處理郵件：</translation>
    </message>
    <message>
        <source>TLS on every hop, or send it back (REQUIRETLS)</source>
        <translation>每一段都用 TLS，否則退回（REQUIRETLS）</translation>
    </message>
    <message>
        <source>SECONDS;R or SECONDS;N: deliver within this time (DELIVERBY)</source>
        <translation>SECONDS;R 或 SECONDS;N：在此時間內送達（DELIVERBY）</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>TIME</translation>
    </message>
    <message>
        <source>hold it back so long (FUTURERELEASE)</source>
        <translation>延後這麼久再送（FUTURERELEASE）</translation>
    </message>
    <message>
        <source>hold it back until 2026-12-24T18:00:00Z</source>
        <translation>延後到 2026-12-24T18:00:00Z 再送</translation>
    </message>
    <message>
        <source>-9 to 9 (MT-PRIORITY)</source>
        <translation>-9 到 9（MT-PRIORITY）</translation>
    </message>
    <message>
        <source>who submitted it first (AUTH= of MAIL); &lt;&gt; for unknown</source>
        <translation>最初由誰提交（MAIL 的 AUTH=）；&lt;&gt; 表示不明</translation>
    </message>
    <message>
        <source>what it solicits: org.example:ADV,... (NO-SOLICITING)</source>
        <translation>郵件的招攬類別：org.example:ADV,...（NO-SOLICITING）</translation>
    </message>
    <message>
        <source>KEYWORDS</source>
        <translation>KEYWORDS</translation>
    </message>
    <message>
        <source>recipients in RCPT TO instead of the header&apos;s; may be repeated, each with NOTIFY=, ORCPT= or RRVS= behind it</source>
        <translation>RCPT TO 的收件者，取代標頭的收件者；可重複，各自可在其後加上 NOTIFY=、ORCPT= 或 RRVS=</translation>
    </message>
    <message>
        <source>Console:</source>
        <translation>主控台：</translation>
    </message>
    <message>
        <source>leave EHLO and STARTTLS to whoever types, too</source>
        <translation>EHLO 與 STARTTLS 也留給輸入者自行送出</translation>
    </message>
    <message>
        <source>begin in raw mode: what is typed leaves as it is, unchecked, and nothing is waited for</source>
        <translation>以原始模式開始：輸入的內容照原樣送出，不檢查，也不等待回覆</translation>
    </message>
    <message>
        <source>console TARGET [CONNECTION] [OPTIONS]</source>
        <translation>console TARGET [CONNECTION] [OPTIONS]</translation>
    </message>
    <message>
        <source>An SMTP session in which you type the commands: replies on standard output, everything else on standard error.
TARGET is host[:port] (587), smtp://host or smtps://host. EHLO and TLS are done for you, a login where a user is named.
At a terminal the next sensible step is shown; lines from a pipe are sent in turn, then QUIT. /help tells more.</source>
        <translation>由您輸入指令的 SMTP 工作階段：回覆寫到標準輸出，其餘寫到標準錯誤。
TARGET 為 host[:port]（587）、smtp://host 或 smtps://host。EHLO 與 TLS 會自動完成；指定使用者時，也會自動登入。
在終端機會顯示適當的下一步；來自管線的各行會依序送出，最後送出 QUIT。詳見 /help。</translation>
    </message>
    <message>
        <source>TLS: %1, %2</source>
        <translation>TLS：%1，%2</translation>
    </message>
    <message>
        <source>Verified: %1</source>
        <translation>已驗證：%1</translation>
    </message>
    <message>
        <source>Not verified: %1</source>
        <translation>未驗證：%1</translation>
    </message>
    <message>
        <source>TLS: none</source>
        <translation>TLS：無</translation>
    </message>
    <message>
        <source>Logged in: yes</source>
        <translation>已登入：是</translation>
    </message>
    <message>
        <source>Logged in: no</source>
        <translation>已登入：否</translation>
    </message>
    <message>
        <source>Offered: %1</source>
        <translation>提供：%1</translation>
    </message>
    <message>
        <source>%1 octets in %2 lines</source>
        <translation>%1 位元組，共 %2 行</translation>
    </message>
    <message>
        <source>There is no such word: %1
See /help. A line for the server that begins with a slash begins with two here.</source>
        <translation>沒有這個命令：%1
請見 /help。要送給伺服器、以斜線開頭的行，在此須以兩個斜線開頭。</translation>
    </message>
    <message>
        <source>look at a server without sending anything</source>
        <translation>察看伺服器，不寄送任何內容</translation>
    </message>
    <message>
        <source>type an SMTP session by hand</source>
        <translation>手動輸入 SMTP 工作階段</translation>
    </message>
    <message>
        <source>Probe:</source>
        <translation>探測：</translation>
    </message>
    <message>
        <source>ask whether this recipient is taken: MAIL, RCPT, RSET; nothing is sent</source>
        <translation>詢問是否接受此收件者：MAIL、RCPT、RSET；不寄送任何內容</translation>
    </message>
    <message>
        <source>the sender to ask with; without it the null path &lt;&gt;</source>
        <translation>詢問時所用的寄件者；省略時為空路徑 &lt;&gt;</translation>
    </message>
    <message>
        <source>print the result as JSON</source>
        <translation>以 JSON 輸出結果</translation>
    </message>
    <message>
        <source>probe TARGET [CONNECTION] [OPTIONS]</source>
        <translation>probe TARGET [CONNECTION] [OPTIONS]</translation>
    </message>
    <message>
        <source>--%1 is written as name@domain: %2</source>
        <translation>--%1 的寫法為 name@domain：%2</translation>
    </message>
    <message>
        <source>Load:</source>
        <translation>負載：</translation>
    </message>
    <message>
        <source>send the mail so often, each time with a Message-ID and Date of its own, and tell the totals</source>
        <translation>將郵件寄送這麼多次，每次都有自己的 Message-ID 與 Date，並報告總計</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>over so many connections at once, each used as long as the server takes mails</source>
        <translation>同時使用這麼多連線，伺服器仍接收郵件時都會沿用</translation>
    </message>
    <message>
        <source>milliseconds to wait after each mail on its connection</source>
        <translation>每封郵件之後在其連線上等待的毫秒數</translation>
    </message>
    <message>
        <source>MS</source>
        <translation>MS</translation>
    </message>
    <message>
        <source>mails a second at most, all connections together</source>
        <translation>所有連線合計，每秒最多的郵件數</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>--repeat takes a number from 1 on: %1</source>
        <translation>--repeat 須為 1 以上的數字：%1</translation>
    </message>
    <message>
        <source>--connections takes a number from 1 to %1: %2</source>
        <translation>--connections 須為 1 到 %1 的數字：%2</translation>
    </message>
    <message>
        <source>--pause takes milliseconds: %1</source>
        <translation>--pause 須為毫秒數：%1</translation>
    </message>
    <message>
        <source>--rate takes mails a second, more than 0: %1</source>
        <translation>--rate 須為每秒的郵件數，大於 0：%1</translation>
    </message>
    <message>
        <source>Stopped before all mails were sent.</source>
        <translation>在所有郵件寄完之前已停止。</translation>
    </message>
    <message>
        <source>--mx belongs to send: name the server itself here.</source>
        <translation>--mx 須與 send 一起使用：此處請直接指定伺服器。</translation>
    </message>
    <message>
        <source>auto, 7bit, 8bit, or binary: attachments octet for octet by BDAT where the server offers BINARYMIME</source>
        <translation>auto、7bit、8bit 或 binary；binary：伺服器提供 BINARYMIME 時，以 BDAT 逐位元組傳送附件</translation>
    </message>
    <message>
        <source>ENCODING</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>--body-encoding is auto, 7bit, 8bit or binary: %1</source>
        <translation>--body-encoding 須為 auto、7bit、8bit 或 binary：%1</translation>
    </message>
    <message>
        <source>An .eml is sent as it is: --body-encoding can only be auto or binary with it.</source>
        <translation>.eml 會原樣寄出：--body-encoding 只能是 auto 或 binary。</translation>
    </message>
    <message>
        <source>--timeout is a number of seconds from 1 to 86400, or PHASE=SECONDS with commas between, of resolve, connect, tls, greeting, ehlo, starttls, auth, mail, rcpt, data, content, answer and quit: %1</source>
        <translation>--timeout 須為 1 到 86400 的秒數，或以逗號分隔的「階段=秒數」，階段為 resolve、connect、tls、greeting、ehlo、starttls、auth、mail、rcpt、data、content、answer 與 quit：%1</translation>
    </message>
    <message>
        <source>limit of every wait, or PHASE=SECONDS,... of resolve, connect, tls, greeting, ehlo, starttls, auth, mail, rcpt, data, content, answer, quit</source>
        <translation>每次等候的時限，或「階段=秒數,…」，階段為 resolve、connect、tls、greeting、ehlo、starttls、auth、mail、rcpt、data、content、answer、quit</translation>
    </message>
    <message>
        <source>The file of --%1 could not be read: %2: %3</source>
        <translation>無法讀取 --%1 的檔案：%2：%3</translation>
    </message>
    <message>
        <source>The file of --%1 is larger than 4 MiB: %2</source>
        <translation>--%1 的檔案大於 4 MiB：%2</translation>
    </message>
    <message>
        <source>--text-encoding is 7bit, 8bit, quoted-printable or base64: %1</source>
        <translation>--text-encoding 須為 7bit、8bit、quoted-printable 或 base64：%1</translation>
    </message>
    <message>
        <source>--date is written as 2026-12-24T18:00:00+08:00: %1</source>
        <translation>--date 的寫法如 2026-12-24T18:00:00+08:00：%1</translation>
    </message>
    <message>
        <source>--importance is high, normal or low: %1</source>
        <translation>--importance 須為 high、normal 或 low：%1</translation>
    </message>
    <message>
        <source>Parts of the message, and how they are written:</source>
        <translation>郵件的各部分，以及寫法：</translation>
    </message>
    <message>
        <source>a picture for the HTML, which names it cid: and the file&apos;s name; may be repeated</source>
        <translation>HTML 用的圖片，HTML 中以 cid: 加檔名稱之；可重複</translation>
    </message>
    <message>
        <source>another way to say what the text says, the best last; may be repeated</source>
        <translation>純文字內容的另一種表達方式，最好的放最後；可重複</translation>
    </message>
    <message>
        <source>an invitation, .ics: for calendars, and as a file</source>
        <translation>邀請函 .ics：供行事曆使用，並附為檔案</translation>
    </message>
    <message>
        <source>what a calendar is to do with it, instead of REQUEST</source>
        <translation>行事曆應如何處理，取代 REQUEST</translation>
    </message>
    <message>
        <source>AMP for Email</source>
        <translation>AMP 電子郵件（AMP for Email）</translation>
    </message>
    <message>
        <source>HTML for watches</source>
        <translation>手錶用 HTML</translation>
    </message>
    <message>
        <source>send data: pictures of the HTML as parts</source>
        <translation>將 HTML 中 data: 的圖片改為郵件的一部分</translation>
    </message>
    <message>
        <source>character set of text and HTML, instead of utf-8</source>
        <translation>純文字與 HTML 的字元集，取代 utf-8</translation>
    </message>
    <message>
        <source>7bit, 8bit, quoted-printable or base64 for text and HTML, where they can go so</source>
        <translation>純文字與 HTML 用 7bit、8bit、quoted-printable 或 base64，以可行者為限</translation>
    </message>
    <message>
        <source>text as format=flowed: readers may wrap its lines anew</source>
        <translation>純文字用 format=flowed：讀信程式可重新斷行</translation>
    </message>
    <message>
        <source>file names also as name=, for old mail programs</source>
        <translation>檔名另以 name= 寫出，供舊郵件程式使用</translation>
    </message>
    <message>
        <source>high, normal or low, a mark for mail programs</source>
        <translation>high、normal 或 low，供郵件程式參考的標記</translation>
    </message>
    <message>
        <source>instead of a new one</source>
        <translation>取代新產生者</translation>
    </message>
    <message>
        <source>instead of now</source>
        <translation>取代現在時間</translation>
    </message>
    <message>
        <source>the message that is answered</source>
        <translation>所回覆的郵件</translation>
    </message>
    <message>
        <source>the messages before it; may be repeated</source>
        <translation>其前的郵件；可重複</translation>
    </message>
    <message>
        <source>--%1 belongs to --dkim-key.</source>
        <translation>--%1 須與 --dkim-key 並用。</translation>
    </message>
    <message>
        <source>--%1 is given once for all signatures, or once for each --dkim-key.</source>
        <translation>--%1 可給一次供所有簽章使用，或每個 --dkim-key 各給一次。</translation>
    </message>
    <message>
        <source>--no-dkim and --dkim-key contradict each other.</source>
        <translation>--no-dkim 與 --dkim-key 互相矛盾。</translation>
    </message>
    <message>
        <source>A DKIM signature needs --dkim-domain and --dkim-selector.</source>
        <translation>DKIM 簽章需要 --dkim-domain 與 --dkim-selector。</translation>
    </message>
    <message>
        <source>There can be %1 DKIM signatures.</source>
        <translation>DKIM 簽章最多 %1 個。</translation>
    </message>
    <message>
        <source>--dkim-canonicalization is simple or relaxed, for header and body: %1</source>
        <translation>--dkim-canonicalization 須為 simple 或 relaxed，標頭與內文各一：%1</translation>
    </message>
    <message>
        <source>--dkim-expiry takes seconds: %1</source>
        <translation>--dkim-expiry 須為秒數：%1</translation>
    </message>
    <message>
        <source>Signing with DKIM (several: number n of each belongs to number n of --dkim-key; what is given once holds for all):</source>
        <translation>以 DKIM 簽章（多個時：各選項的第 n 個屬於第 n 個 --dkim-key；只給一次者適用於全部）：</translation>
    </message>
    <message>
        <source>sign with this private key, RSA or Ed25519, in PEM; may be repeated</source>
        <translation>以此私密金鑰簽章，RSA 或 Ed25519，PEM 格式；可重複</translation>
    </message>
    <message>
        <source>for this domain (d=)</source>
        <translation>代表此網域（d=）</translation>
    </message>
    <message>
        <source>DOMAIN</source>
        <translation>網域</translation>
    </message>
    <message>
        <source>the public key is at SELECTOR._domainkey.DOMAIN (s=)</source>
        <translation>公開金鑰位於「選擇器._domainkey.網域」（s=）</translation>
    </message>
    <message>
        <source>SELECTOR</source>
        <translation>選擇器</translation>
    </message>
    <message>
        <source>what may change on the way, of header/body: relaxed/relaxed if not given</source>
        <translation>途中容許的變動，標頭/內文：省略時為 relaxed/relaxed</translation>
    </message>
    <message>
        <source>FORM</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>fields to sign, as from:to:subject (h=); one that is named twice cannot be added on the way; those that RFC 6376 recommends if not given</source>
        <translation>要簽章的欄位，如 from:to:subject（h=）；列出兩次者途中無法再添加；省略時為 RFC 6376 建議的欄位</translation>
    </message>
    <message>
        <source>NAMES</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>on whose behalf, as @domain or name@domain (i=)</source>
        <translation>代表何人，如 @網域 或 名稱@網域（i=）</translation>
    </message>
    <message>
        <source>valid for so many seconds (x=)</source>
        <translation>有效秒數（x=）</translation>
    </message>
    <message>
        <source>S</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>do not sign, though the account does</source>
        <translation>即使帳號設定簽章也不簽</translation>
    </message>
    <message>
        <source>print the findings as JSON</source>
        <translation>以 JSON 印出檢查結果</translation>
    </message>
    <message>
        <source>check [MESSAGE] [OPTIONS]</source>
        <translation>check [郵件] [選項]</translation>
    </message>
    <message>
        <source>Tells what deserves a look in a mail before it is sent, and sends nothing. MESSAGE is an .eml, a .json in
Nodemailer&apos;s message shape, or - for standard input; without it, the message is made of the options.

A finding is an info, a note, a warning or an error; only an error keeps send from sending. Exit status:
0 no warning, 1 warnings, 2 errors, 4 wrong use, or a mail that cannot be made.</source>
        <translation>指出郵件寄出前值得留意之處，不會寄出任何東西。郵件可以是 .eml、
Nodemailer 郵件格式的 .json，或以 - 表示標準輸入；未指定時，以選項組成郵件。

檢查結果分為資訊、註記、警告、錯誤四級；只有錯誤會讓 send 不寄出。結束狀態：
0 沒有警告，1 有警告，2 有錯誤，4 用法錯誤，或無法組成郵件。</translation>
    </message>
    <message>
        <source>Findings (see postscope-cli check):</source>
        <translation>檢查結果（見 postscope-cli check）：</translation>
    </message>
    <message>
        <source>tell on standard error what deserves a look in the mail; where there is --json, in the result</source>
        <translation>在標準錯誤輸出指出郵件值得留意之處；有 --json 時則寫在結果裡</translation>
    </message>
    <message>
        <source>send a mail that a finding says is unsafe, such as one that names somebody in Bcc</source>
        <translation>檢查結果認為不安全的郵件也照樣寄出，例如洩漏密件副本收件者的郵件</translation>
    </message>
    <message>
        <source>The mail is not sent, because that would do harm; --despite-findings sends it all the same.</source>
        <translation>郵件沒有寄出，因為寄出會造成傷害；要照樣寄出，請加上 --despite-findings。</translation>
    </message>
    <message>
        <source>inspect FILE [OPTIONS]</source>
        <translation>inspect 檔案 [選項]</translation>
    </message>
    <message>
        <source>Shows what a mail is made of: its headers, its parts with their places, and what is wrong with it. FILE is an .eml, a mailbox
file (mbox), or - for standard input. Broken mail is read as far as it goes; nothing in it is opened or fetched.</source>
        <translation>顯示郵件的組成：標頭、各部分與其位置，以及有什麼問題。檔案可以是 .eml、信箱檔
(mbox)，或以 - 表示標準輸入。損壞的郵件會盡量讀取；其中的內容不會被開啟或下載。</translation>
    </message>
    <message>
        <source>Mail:</source>
        <translation>郵件：</translation>
    </message>
    <message>
        <source>which mail of a mailbox file, from 1 on; without it they are listed</source>
        <translation>信箱檔的第幾封郵件，從 1 起算；未指定時列出所有郵件</translation>
    </message>
    <message>
        <source>write every part, decoded, as a new file into this folder, named by its number</source>
        <translation>將每個部分解碼後寫成此資料夾中的新檔案，以編號命名</translation>
    </message>
    <message>
        <source>DIR</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>This file could not be read: %1</source>
        <translation>無法讀取此檔案：%1</translation>
    </message>
    <message>
        <source>The mail could not be kept in a temporary file: %1</source>
        <translation>無法將郵件存入暫存檔：%1</translation>
    </message>
    <message>
        <source>There are more mails than are listed here.</source>
        <translation>還有更多郵件未列出。</translation>
    </message>
    <message>
        <source>This is a mailbox file with several mails: say with --message which one to take apart.</source>
        <translation>這個信箱檔有多封郵件：請以 --message 指定要剖析哪一封。</translation>
    </message>
    <message>
        <source>There is no mail of this number: %1. The mailbox has %2.</source>
        <translation>沒有這個編號的郵件：%1。信箱中共有 %2 封。</translation>
    </message>
    <message>
        <source>Say which file to inspect, or - for standard input.</source>
        <translation>請指定要檢視的檔案，或以 - 表示標準輸入。</translation>
    </message>
    <message>
        <source>--message belongs to mailbox files; this is none: %1</source>
        <translation>--message 只用於信箱檔；這不是信箱檔：%1</translation>
    </message>
    <message>
        <source>This file could not be written: %1</source>
        <translation>無法寫入此檔案：%1</translation>
    </message>
    <message>
        <source>This folder cannot be made or written to: %1</source>
        <translation>無法建立或寫入此資料夾：%1</translation>
    </message>
    <message>
        <source>Headers:</source>
        <translation>標頭：</translation>
    </message>
    <message>
        <source>name: %1</source>
        <translation>名稱：%1</translation>
    </message>
    <message>
        <source>Content-ID: %1</source>
        <translation>Content-ID：%1</translation>
    </message>
    <message>
        <source>octets %1 to %2</source>
        <translation>第 %1 到 %2 個位元組</translation>
    </message>
    <message>
        <source>empty, at octet %1</source>
        <translation>空白，位於第 %1 個位元組</translation>
    </message>
    <message>
        <source>; decoded: %1, SHA-256 %2</source>
        <translation>；解碼後：%1，SHA-256 %2</translation>
    </message>
    <message>
        <source>Findings:</source>
        <translation>檢查結果：</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Parts:</source>
        <translation>各部分：</translation>
    </message>
    <message>
        <source>Placeholders ({{name}} in any field; {{counter}}, {{recipient}}, {{date}}, {{message-id}}, {{env:NAME}}):</source>
        <translation>替代欄位（任何欄位都可以寫 {{名稱}}；另有 {{counter}}、{{recipient}}、{{date}}、{{message-id}}、{{env:NAME}}）：</translation>
    </message>
    <message>
        <source>a mail for each row of this CSV, whose first line names the columns</source>
        <translation>這個 CSV 的每一列各寄一封郵件，第一行是欄名</translation>
    </message>
    <message>
        <source>only that of this row, from 1 on</source>
        <translation>只要這一列的郵件，從 1 起算</translation>
    </message>
    <message>
        <source>fill in the placeholders without data</source>
        <translation>不用資料檔，直接填入替代欄位</translation>
    </message>
    <message>
        <source>--row belongs to --data.</source>
        <translation>--row 要與 --data 一起使用。</translation>
    </message>
    <message>
        <source>--row takes a number from 1 to %1: %2</source>
        <translation>--row 要接 1 到 %1 的數字：%2</translation>
    </message>
    <message>
        <source>There may be more. Nothing was sent.</source>
        <translation>可能還有其他問題。沒有寄出任何郵件。</translation>
    </message>
    <message>
        <source>tell what deserves a look in a mail before it is sent</source>
        <translation>指出郵件寄出前值得留意之處</translation>
    </message>
    <message>
        <source>show what a mail is made of and what is wrong with it</source>
        <translation>顯示郵件的組成與問題</translation>
    </message>
    <message>
        <source>--resend is for an .eml.</source>
        <translation>--resend 只用於 .eml。</translation>
    </message>
    <message>
        <source>--data fills in a message file (.json) or the options. A finished mail has no places to fill: %1</source>
        <translation>--data 用於郵件檔 (.json) 或選項。已完成的郵件沒有可以填入的地方：%1</translation>
    </message>
    <message>
        <source>make the text of the HTML where there is none</source>
        <translation>沒有純文字時，由 HTML 產生</translation>
    </message>
    <message>
        <source>--%1 belongs to --repeat or --data.</source>
        <translation>--%1 要與 --repeat 或 --data 一起使用。</translation>
    </message>
    <message>
        <source>--repeat sends one mail: with --data, name the --row.</source>
        <translation>--repeat 只重複寄送一封郵件：與 --data 並用時，請以 --row 指定哪一列。</translation>
    </message>
    <message>
        <source>--repeat and --data go to one server, and not to those that --mx finds.</source>
        <translation>--repeat 與 --data 只送往一台伺服器，不能送往 --mx 找到的伺服器。</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>send an .eml once more, to those of --to, --cc and --bcc, with Resent-* headers in front; --from says who does it</source>
        <translation>把 .eml 原樣再寄一次，寄給 --to、--cc 與 --bcc 的收件者，並在前面加上 Resent-* 標頭；--from 說明由誰重寄</translation>
    </message>
    <message>
        <source>A mail that is sent once more stays as it is: %1 cannot change it. --from, --sender, --to, --cc and --bcc go with --resend.</source>
        <translation>重寄的郵件保持原樣：%1 不能更改它。可以與 --resend 一起使用的是 --from、--sender、--to、--cc 與 --bcc。</translation>
    </message>
    <message>
        <source>--findings looks at one mail: with --data, name the --row.</source>
        <translation>--findings 一次只檢查一封郵件：與 --data 並用時，請以 --row 指定哪一列。</translation>
    </message>
    <message>
        <source>It tries to smuggle a header into the message.</source>
        <translation>它企圖在郵件中夾帶標頭。</translation>
    </message>
    <message>
        <source>It is longer than %L1 characters.</source>
        <translation>它超過 %L1 個字元。</translation>
    </message>
    <message>
        <source>This link was not opened.</source>
        <translation>未開啟此連結。</translation>
    </message>
    <message>
        <source>A link has no say in these headers, and they are left out: %1.</source>
        <translation>連結無權決定這些標頭，已略去：%1。</translation>
    </message>
    <message>
        <source>Writes a mail to standard output as it would be sent. MESSAGE is an .eml, a .json in Nodemailer&apos;s message shape,
a mailto: link, or - for standard input; without it, the message is made of the options.</source>
        <translation>將郵件依實際寄出的樣子寫到標準輸出。郵件可以是 .eml、Nodemailer 郵件格式的 .json、
mailto: 連結，或以 - 表示標準輸入；未指定時，以選項組成郵件。</translation>
    </message>
    <message>
        <source>Sends a mail: MESSAGE is an .eml, a .json in Nodemailer&apos;s message shape, a mailto: link, or - for standard input;
without it, the message is made of the options.</source>
        <translation>寄出郵件：郵件可以是 .eml、Nodemailer 郵件格式的 .json、mailto: 連結，或以 - 表示標準輸入；
未指定時，以選項組成郵件。</translation>
    </message>
    <message>
        <source>explain TEXT... [OPTIONS]</source>
        <translation>explain 文字… [選項]</translation>
    </message>
    <message>
        <source>Tells what a reply, a code or an EHLO response means, what usually causes it and what to do: &quot;550 5.7.1&quot;, &quot;5.1.1&quot;, a line of a log.
Of a mail that came back (a file, or - for standard input) it tells what became of each recipient. The exit status is 4 where
there is nothing of that in it.</source>
        <translation>說明回覆、代碼或 EHLO 回應的意義、常見原因與處理方式：「550 5.7.1」、「5.1.1」，或一行紀錄。
對被退回的郵件（檔案，或以 - 表示標準輸入）則說明每位收件者的結果。其中沒有這些內容時，
結束狀態為 4。</translation>
    </message>
    <message>
        <source>Standard input could not be read: %1</source>
        <translation>無法讀取標準輸入：%1</translation>
    </message>
    <message>
        <source>Say what to explain: a reply, a code, a file, or - for standard input.</source>
        <translation>請指定要解說什麼：回覆、代碼、檔案，或以 - 表示標準輸入。</translation>
    </message>
    <message>
        <source>tell what a reply, a code, an EHLO response or a bounce means</source>
        <translation>說明回覆、代碼、EHLO 回應或退信的意義</translation>
    </message>
    <message>
        <source>Looks at a server without ever sending a message: every address of it, what it offers before and after TLS, its certificate,
its logins, VRFY, EXPN, ETRN, HELP, and how long each step takes. TARGET is host[:port] (587), smtp://host or smtps://host;
with --mx it is a domain, and all hosts that its MX records name are looked at, in their order.</source>
        <translation>檢視伺服器而完全不寄送郵件：它的每個位址、TLS 前後所提供的內容、憑證、登入方式、
VRFY、EXPN、ETRN、HELP，以及每個步驟所需的時間。目標為 主機[:連接埠]（587）、smtp://主機 或 smtps://主機；
配合 --mx 則為網域，並依序檢視其 MX 紀錄所指的每部主機。</translation>
    </message>
    <message>
        <source>With --mx a domain is wanted, such as example.org: %1</source>
        <translation>配合 --mx 須指定網域，例如 example.org：%1</translation>
    </message>
    <message>
        <source>  %1, %2, the public key that was named: %3</source>
        <translation>  %1，%2，伺服器具備所指定的公開金鑰：%3</translation>
    </message>
    <message>
        <source>--dns is a list of spf, dmarc, dkim=SELECTOR, mta-sts, tls-rpt, dane, bimi, ptr, or all: %1</source>
        <translation>--dns 是以逗號分隔的清單：spf、dmarc、dkim=SELECTOR、mta-sts、tls-rpt、dane、bimi、ptr，或 all：%1</translation>
    </message>
    <message>
        <source>--dns dkim=SELECTOR: the selector stands as s= in the signatures of a mail.</source>
        <translation>--dns dkim=SELECTOR：選擇器就是郵件簽章中的 s=。</translation>
    </message>
    <message>
        <source>--dns takes at most %1 selectors.</source>
        <translation>--dns 最多可指定 %1 個選擇器。</translation>
    </message>
    <message>
        <source>This is no domain: %1</source>
        <translation>這不是網域：%1</translation>
    </message>
    <message>
        <source>--dns-ip is an IP address: %1</source>
        <translation>--dns-ip 須為 IP 位址：%1</translation>
    </message>
    <message>
        <source>--dns %1 %2.</source>
        <comment>the name of a check, and what it needs</comment>
        <translation>--dns %1 %2。</translation>
    </message>
    <message>
        <source>DNS:</source>
        <translation>DNS：</translation>
    </message>
    <message>
        <source>then ask the DNS: spf, dmarc, dkim=SELECTOR, mta-sts, tls-rpt, dane, bimi, ptr, with commas, or all</source>
        <translation>接著查詢 DNS：spf、dmarc、dkim=SELECTOR、mta-sts、tls-rpt、dane、bimi、ptr，以逗號分隔，或 all</translation>
    </message>
    <message>
        <source>print what would be asked, and ask nothing</source>
        <translation>只印出將會查詢什麼，不實際查詢</translation>
    </message>
    <message>
        <source>ask the DNS only, without a session</source>
        <translation>只查詢 DNS，不建立工作階段</translation>
    </message>
    <message>
        <source>the domain to ask about; without it that of --rcpt, or TARGET</source>
        <translation>要查詢的網域；未指定時為 --rcpt 的網域，或 TARGET</translation>
    </message>
    <message>
        <source>evaluate SPF for mail from this address</source>
        <translation>評估來自此位址的郵件的 SPF</translation>
    </message>
    <message>
        <source>let the policy of MTA-STS come from this computer or its own network</source>
        <translation>允許 MTA-STS 政策來自這部電腦或其內部網路</translation>
    </message>
    <message>
        <source>--%1 belongs to --dns.</source>
        <translation>--%1 須與 --dns 一起使用。</translation>
    </message>
    <message>
        <source>To be asked:</source>
        <translation>將會查詢：</translation>
    </message>
    <message>
        <source>write a report to this file, or - for standard output: result, meaning, TLS, session; addresses, names and ids give way to stand-ins</source>
        <translation>將報告寫入此檔案（- 表示標準輸出）：結果、含義、TLS、工作階段；地址、名稱與編號以代號取代</translation>
    </message>
    <message>
        <source>The report cannot be written: %1
%2</source>
        <translation>無法寫入報告：%1
%2</translation>
    </message>
    <message>
        <source>--report - shares standard output with neither --json nor --transcript -.</source>
        <translation>--report - 不能與 --json 或 --transcript - 共用標準輸出。</translation>
    </message>
    <message>
        <source>--report tells of one session: it goes neither with --repeat nor with --data for every row.</source>
        <translation>--report 只記述單一工作階段：不能與 --repeat 或每列一封的 --data 並用。</translation>
    </message>
</context>
<context>
    <name>Discoveries</name>
    <message>
        <source>%1: found: %2</source>
        <translation>%1：找到：%2</translation>
    </message>
    <message>
        <source>%1: nothing</source>
        <translation>%1：沒有結果</translation>
    </message>
    <message>
        <source>%1: nothing (%2)</source>
        <translation>%1：沒有結果（%2）</translation>
    </message>
    <message>
        <source>%1: the domain says that it has no such service</source>
        <translation>%1：該網域表示沒有這種服務</translation>
    </message>
    <message>
        <source>%1: could not be asked: %2</source>
        <translation>%1：無法查詢：%2</translation>
    </message>
    <message>
        <source>Known service</source>
        <translation>已知的服務</translation>
    </message>
    <message>
        <source>SRV record</source>
        <translation>SRV 紀錄</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>MX record</source>
        <translation>MX 紀錄</translation>
    </message>
    <message>
        <source>the domain&apos;s own file</source>
        <translation>網域自己的檔案</translation>
    </message>
    <message>
        <source>known service</source>
        <translation>已知的服務</translation>
    </message>
    <message>
        <source>the domain&apos;s SRV record</source>
        <translation>網域的 SRV 紀錄</translation>
    </message>
    <message>
        <source>known service, by the domain&apos;s mail server</source>
        <translation>已知的服務，依網域的郵件伺服器判斷</translation>
    </message>
    <message>
        <source>file of the domain&apos;s mail server</source>
        <translation>網域之郵件伺服器的檔案</translation>
    </message>
    <message>
        <source>file that came in clear: anybody on the way may have written it</source>
        <translation>以明文取得的檔案：可能由途中任何人寫成</translation>
    </message>
</context>
<context>
    <name>DomainFacts</name>
    <message>
        <source>may send</source>
        <translation>可以寄送</translation>
    </message>
    <message>
        <source>may not send</source>
        <translation>不得寄送</translation>
    </message>
    <message>
        <source>should not send</source>
        <translation>不應寄送</translation>
    </message>
    <message>
        <source>nothing is said</source>
        <translation>未作規定</translation>
    </message>
    <message>
        <source>everybody else: %1</source>
        <translation>其他所有來源：%1</translation>
    </message>
    <message>
        <source>whoever passes the record of %1: %2</source>
        <translation>通過 %1 之紀錄者：%2</translation>
    </message>
    <message>
        <source>the addresses of %1: %2</source>
        <translation>%1 的位址：%2</translation>
    </message>
    <message>
        <source>the addresses of the mail servers of %1: %2</source>
        <translation>%1 之郵件伺服器的位址：%2</translation>
    </message>
    <message>
        <source>whoever has a name in %1: %2</source>
        <translation>名稱在 %1 之內者：%2</translation>
    </message>
    <message>
        <source>the addresses %1: %2</source>
        <translation>位址 %1：%2</translation>
    </message>
    <message>
        <source>if %1 has an address: %2</source>
        <translation>若 %1 有位址：%2</translation>
    </message>
    <message>
        <source>otherwise what the record of %1 says</source>
        <translation>否則依 %1 之紀錄</translation>
    </message>
    <message>
        <source>why a mail was refused stands at %1</source>
        <translation>拒絕郵件的理由寫在 %1</translation>
    </message>
    <message>
        <source>a modifier that is ignored</source>
        <translation>會被忽略的修飾項</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>未查詢</translation>
    </message>
    <message>
        <source>%1 depends on the mail</source>
        <translation>%1 取決於郵件</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>查詢次數</translation>
    </message>
    <message>
        <source>%1 of at most %2 that a receiver may have to ask (RFC 7208 4.6.4)</source>
        <translation>接收端可能須查詢 %1 次，上限 %2 次（RFC 7208 4.6.4）</translation>
    </message>
    <message>
        <source>Empty answers</source>
        <translation>空的回答</translation>
    </message>
    <message>
        <source>%1 of at most %2 (RFC 7208 4.6.4)</source>
        <translation>%1 次，上限 %2 次（RFC 7208 4.6.4）</translation>
    </message>
    <message>
        <source>%1, no term decides</source>
        <translation>%1，沒有任何項目決定結果</translation>
    </message>
    <message>
        <source>%1, decided by &quot;%2&quot; of %3</source>
        <translation>%1，由 %3 的「%2」決定</translation>
    </message>
    <message>
        <source>Whose policy</source>
        <translation>政策來源</translation>
    </message>
    <message>
        <source>its own, of %1</source>
        <translation>%1 自己的政策</translation>
    </message>
    <message>
        <source>%1 has none; that of %2 counts</source>
        <translation>%1 沒有政策；以 %2 的為準</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>mail that nobody vouches for is to be refused (%1=reject)</source>
        <translation>無人背書的郵件應予拒絕（%1=reject）</translation>
    </message>
    <message>
        <source>mail that nobody vouches for is suspicious (%1=quarantine)</source>
        <translation>無人背書的郵件視為可疑（%1=quarantine）</translation>
    </message>
    <message>
        <source>nothing is asked for, only reports (%1=none)</source>
        <translation>不要求任何處置，只要求報告（%1=none）</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>%1 agrees to get them</source>
        <translation>%1 同意接收報告</translation>
    </message>
    <message>
        <source>%1 does not say that it wants them: nobody sends any there (RFC 7489 7.1)</source>
        <translation>%1 未表示願意接收報告：沒有人會寄到那裡（RFC 7489 7.1）</translation>
    </message>
    <message>
        <source>Selector</source>
        <translation>選擇器</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>金鑰</translation>
    </message>
    <message>
        <source>RSA, %1 bits</source>
        <translation>RSA，%1 位元</translation>
    </message>
    <message>
        <source>withdrawn: its signatures count no more</source>
        <translation>已撤銷：其簽章不再有效</translation>
    </message>
    <message>
        <source>enforce: without verified TLS mail is not delivered</source>
        <translation>enforce：沒有經驗證的 TLS 就不投遞郵件</translation>
    </message>
    <message>
        <source>testing: mail is delivered all the same, failures are reported</source>
        <translation>testing：郵件照樣投遞，失敗會回報</translation>
    </message>
    <message>
        <source>none: there is no policy any more</source>
        <translation>none：已不再有政策</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>fetched from %1, its certificate verified</source>
        <translation>已自 %1 取得，憑證已驗證</translation>
    </message>
    <message>
        <source>not to be had from %1: %2</source>
        <translation>無法自 %1 取得：%2</translation>
    </message>
    <message>
        <source>%1 leads on to %2, which nobody may follow (RFC 8461 3.3)</source>
        <translation>%1 轉向 %2，但不得跟隨（RFC 8461 3.3）</translation>
    </message>
    <message>
        <source>%1 leads to %2, which is not on the public internet: nothing was fetched</source>
        <translation>%1 指向 %2，不在公開的網際網路上：未取得任何內容</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>%1 seconds, %2 days</source>
        <translation>%1 秒，%2 天</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>MX host</source>
        <translation>MX 主機</translation>
    </message>
    <message>
        <source>%1 is listed, as %2</source>
        <translation>%1 已列入（%2）</translation>
    </message>
    <message>
        <source>%1 is not listed</source>
        <translation>%1 未列入</translation>
    </message>
    <message>
        <source>%1 has none</source>
        <translation>%1 沒有</translation>
    </message>
    <message>
        <source>%1 takes no mail (RFC 7505)</source>
        <translation>%1 不收郵件（RFC 7505）</translation>
    </message>
    <message>
        <source>2, an authority above the server&apos;s certificate</source>
        <translation>2，伺服器憑證之上的憑證機構</translation>
    </message>
    <message>
        <source>3, the server&apos;s own certificate</source>
        <translation>3，伺服器自己的憑證</translation>
    </message>
    <message>
        <source>1, its key</source>
        <translation>1，其金鑰</translation>
    </message>
    <message>
        <source>0, all of it</source>
        <translation>0，整份憑證</translation>
    </message>
    <message>
        <source>usage %1; selector %2; matching %3: %4</source>
        <translation>用途 %1；選擇 %2；比對 %3：%4</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <translation>%1，連接埠 %2</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>憑證</translation>
    </message>
    <message>
        <source>number %1 of the chain that %2 showed matches: %3</source>
        <translation>%2 出示之憑證鏈的第 %1 張相符：%3</translation>
    </message>
    <message>
        <source>the chain that %1 showed matches no record</source>
        <translation>%1 出示的憑證鏈與任何紀錄都不符</translation>
    </message>
    <message>
        <source>not compared: no certificate of this server and port was seen</source>
        <translation>未比對：沒有看過此伺服器與連接埠的憑證</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>SMTP does not use %1 (RFC 7672 3.1.3)</source>
        <translation>SMTP 不使用 %1（RFC 7672 3.1.3）</translation>
    </message>
    <message>
        <source>%1 says that it verified %2 (AD). That is its word: as good as the way to it.</source>
        <translation>%1 聲稱已驗證 %2（AD）。這只是它的說法，其可信程度不會高於通往它的路徑。</translation>
    </message>
    <message>
        <source>%1 does not say that it verified %2 (no AD). DANE counts only with DNSSEC.</source>
        <translation>%1 未聲稱已驗證 %2（沒有 AD）。DANE 只有在有 DNSSEC 時才算數。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>And back</source>
        <translation>反向確認</translation>
    </message>
    <message>
        <source>%1 leads to %2</source>
        <translation>%1 指向 %2</translation>
    </message>
    <message>
        <source>%1 does not lead to %2</source>
        <translation>%1 並未指向 %2</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>問候</translation>
    </message>
    <message>
        <source>%1 is the name of the address</source>
        <translation>%1 是該位址的名稱</translation>
    </message>
    <message>
        <source>%1 is no name of the address</source>
        <translation>%1 不是該位址的名稱</translation>
    </message>
    <message>
        <source>%1 is no full name of a host (RFC 5321 4.2)</source>
        <translation>%1 不是主機的完整名稱（RFC 5321 4.2）</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>紀錄</translation>
    </message>
    <message>
        <source>there is none: %1</source>
        <translation>沒有：%1</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>紀錄</translation>
    </message>
    <message>
        <source>%1 of them, where there may be one: none counts</source>
        <translation>有 %1 筆，但只能有一筆：全都不算數</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>沒有回答</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
</context>
<context>
    <name>DomainPlan</name>
    <message>
        <source>if the names before have no record that counts</source>
        <translation>若前面的名稱都沒有有效的紀錄</translation>
    </message>
    <message>
        <source>if the record is there</source>
        <translation>若有該紀錄</translation>
    </message>
    <message>
        <source>* is each name in the record and in those that it includes</source>
        <translation>* 是紀錄及其所含紀錄中的每個名稱</translation>
    </message>
    <message>
        <source>* is each name that the given address has</source>
        <translation>* 是所給位址的每個名稱</translation>
    </message>
    <message>
        <source>* is each other domain that reports go to</source>
        <translation>* 是報告寄往的每個其他網域</translation>
    </message>
    <message>
        <source>* is each host of the MX records, or the domain where there are none</source>
        <translation>* 是 MX 紀錄的每部主機；沒有 MX 紀錄時為網域本身</translation>
    </message>
    <message>
        <source>* is each address of these hosts, turned round</source>
        <translation>* 是這些主機的每個位址（反向書寫）</translation>
    </message>
    <message>
        <source>* is each name in the PTR records, and that of the greeting</source>
        <translation>* 是 PTR 紀錄中的每個名稱，以及問候中的名稱</translation>
    </message>
</context>
<context>
    <name>DomainReport</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <comment>of an answer</comment>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>the name is there, this record is not</source>
        <translation>名稱存在，但沒有此紀錄</translation>
    </message>
    <message>
        <source>there is no such name</source>
        <translation>沒有這個名稱</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>沒有回答</translation>
    </message>
    <message>
        <source>not answered: %1</source>
        <translation>沒有回答：%1</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>逾時未回答</translation>
    </message>
    <message>
        <source>%1 by TCP</source>
        <translation>%1，經 TCP</translation>
    </message>
    <message>
        <source>%1 by UDP</source>
        <translation>%1，經 UDP</translation>
    </message>
    <message>
        <source>at %1, in %2 ms</source>
        <comment>a time, and how long</comment>
        <translation>於 %1，費時 %2 毫秒</translation>
    </message>
    <message>
        <source>it says: verified by DNSSEC (AD)</source>
        <translation>它聲稱：已由 DNSSEC 驗證（AD）</translation>
    </message>
    <message>
        <source>not said to be verified by DNSSEC</source>
        <translation>未聲稱已由 DNSSEC 驗證</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>查詢</translation>
    </message>
    <message>
        <source>DKIM key</source>
        <translation>DKIM 金鑰</translation>
    </message>
    <message>
        <source>PTR and greeting</source>
        <translation>PTR 與問候</translation>
    </message>
    <message>
        <source>which computers may send mail of the domain (RFC 7208)</source>
        <translation>哪些電腦可以寄送此網域的郵件（RFC 7208）</translation>
    </message>
    <message>
        <source>what to do with mail of the domain that nobody vouches for (RFC 7489)</source>
        <translation>如何處置此網域無人背書的郵件（RFC 7489）</translation>
    </message>
    <message>
        <source>the public keys that signatures of the domain are verified with (RFC 6376)</source>
        <translation>驗證此網域之簽章所用的公鑰（RFC 6376）</translation>
    </message>
    <message>
        <source>whether mail to the domain must go by verified TLS (RFC 8461); fetches the policy by HTTPS</source>
        <translation>寄往此網域的郵件是否必須經由已驗證的 TLS（RFC 8461）；以 HTTPS 取得政策</translation>
    </message>
    <message>
        <source>who is told when TLS fails (RFC 8460)</source>
        <translation>TLS 失敗時通知誰（RFC 8460）</translation>
    </message>
    <message>
        <source>certificates of the mail servers, pinned in the DNS (RFC 7672)</source>
        <translation>記載於 DNS 中的郵件伺服器憑證（RFC 7672）</translation>
    </message>
    <message>
        <source>the logo that may be shown beside mail of the domain; it is not fetched</source>
        <translation>可顯示於此網域郵件旁的標誌；不會取得該圖</translation>
    </message>
    <message>
        <source>the names of the servers&apos; addresses, whether they lead back, and what the server calls itself</source>
        <translation>伺服器位址的名稱、名稱是否指回該位址，以及伺服器如何自稱</translation>
    </message>
    <message>
        <source>needs a domain</source>
        <translation>需要網域</translation>
    </message>
    <message>
        <source>needs a selector</source>
        <translation>需要選擇器</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依據</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) asked</source>
        <translation>
            <numerusform>查詢了 %n 項</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftFiles</name>
    <message>
        <source>Saved as .json, a message may be incomplete.</source>
        <translation>存成 .json，郵件可以尚未完成。</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>What was said:</source>
        <translation>對話內容：</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a stage, what it came to</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>The message is larger than the server takes.</source>
        <translation>郵件超過伺服器接受的大小。</translation>
    </message>
    <message>
        <source>The message is larger than the server takes: it has %1 octets, and the limit is %2.</source>
        <translation>郵件超過伺服器接受的大小：郵件有 %1 位元組，上限為 %2。</translation>
    </message>
    <message>
        <source>The server does not offer STARTTLS, and TLS is required.</source>
        <translation>伺服器不提供 STARTTLS，而 TLS 是必要的。</translation>
    </message>
    <message>
        <source>The server sent more after its answer to STARTTLS, before TLS had begun.</source>
        <translation>伺服器回覆 STARTTLS 之後、TLS 開始之前，又送來其他資料。</translation>
    </message>
    <message>
        <source>The password was not sent, because the connection has no TLS.</source>
        <translation>未送出密碼，因為連線沒有 TLS。</translation>
    </message>
    <message>
        <source>The server does not offer a login, and one was asked for.</source>
        <translation>要求登入，但伺服器不提供登入。</translation>
    </message>
    <message>
        <source>The server offers no login mechanism that can be used here.</source>
        <translation>伺服器不提供此處可用的登入機制。</translation>
    </message>
    <message>
        <source>There is no user name to log in with.</source>
        <translation>沒有登入用的使用者名稱。</translation>
    </message>
    <message>
        <source>There is no password to log in with.</source>
        <translation>沒有登入用的密碼。</translation>
    </message>
    <message>
        <source>The server does not offer SMTPUTF8, which this address needs: %1</source>
        <translation>此地址需要 SMTPUTF8，但伺服器不提供：%1</translation>
    </message>
    <message>
        <source>The message has 8-bit octets, and the server does not offer 8BITMIME.</source>
        <translation>郵件含有 8 位元的位元組，但伺服器不提供 8BITMIME。</translation>
    </message>
    <message>
        <source>What the server answered is not SMTP.</source>
        <translation>伺服器的回覆不是 SMTP。</translation>
    </message>
    <message>
        <source>The server&apos;s answer is longer than an SMTP server may make it.</source>
        <translation>伺服器的回覆超過 SMTP 伺服器所能用的長度。</translation>
    </message>
    <message>
        <source>A line break or control character would have become part of a command.</source>
        <translation>換行或控制字元險些成為指令的一部分。</translation>
    </message>
    <message>
        <source>Every recipient was refused.</source>
        <translation>每位收件者都被拒絕。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate could not be trusted.</source>
        <translation>無法信任伺服器的憑證。</translation>
    </message>
    <message>
        <source>The host name was not found.</source>
        <translation>找不到主機名稱。</translation>
    </message>
    <message>
        <source>The connection was refused: no server listens there.</source>
        <translation>連線遭拒：該處沒有伺服器接聽。</translation>
    </message>
    <message>
        <source>The server did not begin with TLS on this port.</source>
        <translation>伺服器在此連接埠未以 TLS 開始。</translation>
    </message>
    <message>
        <source>No TLS library could be used on this computer.</source>
        <translation>這部電腦上沒有可用的 TLS 程式庫。</translation>
    </message>
    <message>
        <source>A certificate or key file could not be used.</source>
        <translation>無法使用憑證或金鑰檔案。</translation>
    </message>
    <message>
        <source>Choose implicit TLS (port 465) or another port. Sending in clear must be allowed explicitly.</source>
        <translation>請選擇隱含式 TLS（連接埠 465）或其他連接埠。以明文寄送須明確允許。</translation>
    </message>
    <message>
        <source>Someone on the way may have put it there, so the connection was dropped. Do not trust this network until this is explained.</source>
        <translation>可能是途中有人放入，因此已中斷連線。查明原因之前，請勿信任此網路。</translation>
    </message>
    <message>
        <source>Use TLS, or allow logging in without TLS explicitly. This holds for servers on this computer too.</source>
        <translation>請使用 TLS，或明確允許在沒有 TLS 時登入。對這部電腦上的伺服器亦然。</translation>
    </message>
    <message>
        <source>Many servers offer it only with TLS, or only on port 587 or 465. Otherwise send without logging in.</source>
        <translation>許多伺服器只在 TLS 之中，或只在連接埠 587 或 465 提供登入。否則請不登入直接寄送。</translation>
    </message>
    <message>
        <source>Give a user name, or choose not to log in.</source>
        <translation>請輸入使用者名稱，或選擇不登入。</translation>
    </message>
    <message>
        <source>Give a password, or choose not to log in.</source>
        <translation>請輸入密碼，或選擇不登入。</translation>
    </message>
    <message>
        <source>Use an address with only ASCII characters before the @, or a server that offers SMTPUTF8.</source>
        <translation>請改用 @ 之前只有 ASCII 字元的地址，或提供 SMTPUTF8 的伺服器。</translation>
    </message>
    <message>
        <source>Encode its parts as quoted-printable or base64, or use a server that offers 8BITMIME.</source>
        <translation>請將其各部分以 quoted-printable 或 base64 編碼，或改用提供 8BITMIME 的伺服器。</translation>
    </message>
    <message>
        <source>Send smaller attachments. An attachment takes about a third more than its file.</source>
        <translation>請寄送較小的附件。附件約比原檔案大三分之一。</translation>
    </message>
    <message>
        <source>Check host and port: something other than an SMTP server may listen there.</source>
        <translation>請檢查主機與連接埠：在那裡接聽的可能不是 SMTP 伺服器。</translation>
    </message>
    <message>
        <source>Remove it from the address or name. Nothing of the kind is ever sent.</source>
        <translation>請從地址或名稱中移除。這類字元絕不送出。</translation>
    </message>
    <message>
        <source>The answer for each recipient says why.</source>
        <translation>各收件者的回覆會說明原因。</translation>
    </message>
    <message>
        <source>Check the host name. For a certificate of your own, name the file of the authority that issued it.</source>
        <translation>請檢查主機名稱。若是自己的憑證，請指定簽發單位的憑證檔案。</translation>
    </message>
    <message>
        <source>Check how it is spelled, and that the network is up.</source>
        <translation>請檢查拼字，以及網路是否連通。</translation>
    </message>
    <message>
        <source>Check host and port, and that the server runs.</source>
        <translation>請檢查主機與連接埠，以及伺服器是否執行中。</translation>
    </message>
    <message>
        <source>Choose STARTTLS for this port, or implicit TLS on port 465.</source>
        <translation>請為此連接埠選擇 STARTTLS，或改用連接埠 465 的隱含式 TLS。</translation>
    </message>
    <message>
        <source>Install OpenSSL 3 and Qt&apos;s TLS plugin for it.</source>
        <translation>請安裝 OpenSSL 3 與 Qt 的 TLS 外掛程式。</translation>
    </message>
    <message>
        <source>Check that the file exists, can be read, and is in PEM format.</source>
        <translation>請檢查檔案是否存在、可讀取，且為 PEM 格式。</translation>
    </message>
    <message>
        <source>The host name could not be looked up.</source>
        <translation>無法查詢主機名稱。</translation>
    </message>
    <message>
        <source>No connection could be made.</source>
        <translation>無法建立連線。</translation>
    </message>
    <message>
        <source>The connection was lost (%1).</source>
        <translation>連線中斷（%1）。</translation>
    </message>
    <message>
        <source>Check the network, host and port, and try again later.</source>
        <translation>請檢查網路、主機與連接埠，稍後再試。</translation>
    </message>
    <message>
        <source>The server did not answer in time (%1).</source>
        <translation>伺服器未及時回覆，已逾時（%1）。</translation>
    </message>
    <message>
        <source>TLS could not be established.</source>
        <translation>無法建立 TLS。</translation>
    </message>
    <message>
        <source>Check that port and TLS mode fit together, and that the server supports TLS 1.2 or newer.</source>
        <translation>請檢查連接埠與 TLS 模式是否相符，以及伺服器是否支援 TLS 1.2 以上版本。</translation>
    </message>
    <message>
        <source>The server broke the protocol (%1).</source>
        <translation>伺服器違反通訊協定（%1）。</translation>
    </message>
    <message>
        <source>Check host and port. The transcript shows what the server said.</source>
        <translation>請檢查主機與連接埠。工作階段紀錄中有伺服器的回覆。</translation>
    </message>
    <message>
        <source>The server refused to go on (%1).</source>
        <translation>伺服器拒絕繼續（%1）。</translation>
    </message>
    <message>
        <source>The transcript shows what the server said.</source>
        <translation>工作階段紀錄中有伺服器的回覆。</translation>
    </message>
    <message>
        <source>Sending was stopped, because going on would not have been safe.</source>
        <translation>已停止寄送，因為繼續並不安全。</translation>
    </message>
    <message>
        <source>User name or password is missing.</source>
        <translation>缺少使用者名稱或密碼。</translation>
    </message>
    <message>
        <source>Give both, or choose not to log in.</source>
        <translation>請兩者都輸入，或選擇不登入。</translation>
    </message>
    <message>
        <source>A file that belongs to the message could not be read, or changed while it was sent.</source>
        <translation>屬於這封郵件的檔案無法讀取，或在寄送途中有變動。</translation>
    </message>
    <message>
        <source>Nothing was delivered. Check the file and send again.</source>
        <translation>沒有送達任何內容。請檢查檔案後重新寄送。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was delivered.</source>
        <translation>已取消。沒有送達任何內容。</translation>
    </message>
    <message>
        <source>The whole message was sent, and the answer to it was lost.</source>
        <translation>整封郵件已送出，但未收到伺服器對它的回覆。</translation>
    </message>
    <message>
        <source>It may have been delivered, so it is not sent again by itself. Ask the recipient or look into the server&apos;s log first.</source>
        <translation>郵件可能已送達，因此不會自動重寄。請先詢問收件者，或查看伺服器的紀錄。</translation>
    </message>
    <message>
        <source>This file does not exist: %1</source>
        <translation>此檔案不存在：%1</translation>
    </message>
    <message>
        <source>Check its name and place.</source>
        <translation>請檢查檔名與位置。</translation>
    </message>
    <message>
        <source>This file could not be read: %1</source>
        <translation>無法讀取此檔案：%1</translation>
    </message>
    <message>
        <source>Check that you may read it.</source>
        <translation>請檢查是否有讀取權限。</translation>
    </message>
    <message>
        <source>This file changed while it was read: %1</source>
        <translation>此檔案在讀取途中有變動：%1</translation>
    </message>
    <message>
        <source>Start again with the file as it is now.</source>
        <translation>請以現在的檔案重新開始。</translation>
    </message>
    <message>
        <source>Reading was cancelled: %1</source>
        <translation>已取消讀取：%1</translation>
    </message>
    <message>
        <source>The server refused to begin TLS, and TLS is required.</source>
        <translation>伺服器拒絕啟動 TLS，而 TLS 是必要的。</translation>
    </message>
    <message>
        <source>This program cannot log in with %1.</source>
        <translation>本程式無法以 %1 登入。</translation>
    </message>
    <message>
        <source>%1 cannot act as somebody else.</source>
        <translation>%1 無法代表他人行事。</translation>
    </message>
    <message>
        <source>The login was broken off, because the server&apos;s part of it was not right.</source>
        <translation>已中止登入，因為伺服器那一端的內容不正確。</translation>
    </message>
    <message>
        <source>The server accepted the login without having proved that it knows the password.</source>
        <translation>伺服器接受了登入，卻未證明它知道密碼。</translation>
    </message>
    <message>
        <source>The server does not take the token.</source>
        <translation>伺服器不接受此權杖。</translation>
    </message>
    <message>
        <source>Kerberos has no ticket for this server.</source>
        <translation>Kerberos 沒有此伺服器的票證。</translation>
    </message>
    <message>
        <source>There is no token to log in with.</source>
        <translation>沒有登入用的權杖。</translation>
    </message>
    <message>
        <source>The server expects TLS from the first octet on this port.</source>
        <translation>伺服器在此連接埠從第一個位元組起就要求 TLS。</translation>
    </message>
    <message>
        <source>This is not an SMTP server: it speaks %1.</source>
        <translation>這不是 SMTP 伺服器：它使用 %1。</translation>
    </message>
    <message>
        <source>Server and program know no common version of TLS. Offered were: %1</source>
        <translation>伺服器與本程式沒有共通的 TLS 版本。所提供的為：%1</translation>
    </message>
    <message>
        <source>The server wants a certificate from you, or does not accept the one it got.</source>
        <translation>伺服器要求您的憑證，或不接受收到的憑證。</translation>
    </message>
    <message>
        <source>There is no such domain: %1</source>
        <translation>沒有這個網域：%1</translation>
    </message>
    <message>
        <source>There is no mail server for this domain: %1</source>
        <translation>此網域沒有郵件伺服器：%1</translation>
    </message>
    <message>
        <source>This domain takes no mail: %1</source>
        <translation>此網域不收郵件：%1</translation>
    </message>
    <message>
        <source>The DNS did not say where the mail for this domain goes.</source>
        <translation>DNS 未指出此網域的郵件要送往何處。</translation>
    </message>
    <message>
        <source>The key file is protected by a passphrase.</source>
        <translation>金鑰檔案受通關密語保護。</translation>
    </message>
    <message>
        <source>The private key does not belong to the certificate.</source>
        <translation>私密金鑰與憑證不相符。</translation>
    </message>
    <message>
        <source>The proxy could not be reached.</source>
        <translation>無法連到代理伺服器。</translation>
    </message>
    <message>
        <source>The proxy asks for a user name and password, or did not accept those it got.</source>
        <translation>代理伺服器要求使用者名稱與密碼，或不接受收到的。</translation>
    </message>
    <message>
        <source>The proxy made no connection to the server.</source>
        <translation>代理伺服器未連線到伺服器。</translation>
    </message>
    <message>
        <source>What answered in place of the proxy is not a proxy of this kind.</source>
        <translation>在代理伺服器位址回應的，不是這種代理伺服器。</translation>
    </message>
    <message>
        <source>Let the mechanism be chosen automatically, or choose one that the server offers. Where it offers OAUTHBEARER or XOAUTH2 alone, it wants a token instead of a password.</source>
        <translation>請讓程式自動選擇機制，或選擇伺服器提供的機制。若它只提供 OAUTHBEARER 或 XOAUTH2，則要求以權杖取代密碼。</translation>
    </message>
    <message>
        <source>Choose another one. The GNU SASL library of this computer may have been built without it.</source>
        <translation>請選擇其他機制。這部電腦的 GNU SASL 程式庫編譯時可能未納入此機制。</translation>
    </message>
    <message>
        <source>Choose another mechanism, such as PLAIN, or leave out whom to act as.</source>
        <translation>請選擇其他機制，例如 PLAIN，或不指定代表何人。</translation>
    </message>
    <message>
        <source>The server may be set up wrongly, or not be the one that it says it is. The password was not given away.</source>
        <translation>伺服器可能設定有誤，或並非它所自稱的伺服器。密碼未洩漏。</translation>
    </message>
    <message>
        <source>It may not be the one that it says it is, so nothing was sent. The password was not given away.</source>
        <translation>它可能並非所自稱的伺服器，因此未寄送任何內容。密碼未洩漏。</translation>
    </message>
    <message>
        <source>Tokens are short-lived: get a new one. Check that it belongs to this user and may send mail (its scope).</source>
        <translation>權杖的效期很短：請取得新的。請檢查它是否屬於此使用者，且有權寄送郵件（其範圍）。</translation>
    </message>
    <message>
        <source>Get a ticket with kinit, and give the server by the name that Kerberos knows it by.</source>
        <translation>請用 kinit 取得票證，並以 Kerberos 所知的名稱指定伺服器。</translation>
    </message>
    <message>
        <source>Give a token, or a command that prints one, or choose not to log in.</source>
        <translation>請提供權杖，或能輸出權杖的指令，或選擇不登入。</translation>
    </message>
    <message>
        <source>Choose implicit TLS for this port (--tls implicit), or port 587 with STARTTLS.</source>
        <translation>請為此連接埠選擇隱含式 TLS（--tls implicit），或改用連接埠 587 搭配 STARTTLS。</translation>
    </message>
    <message>
        <source>Check host and port. Mail is sent through port 587, 465 or 25.</source>
        <translation>請檢查主機與連接埠。寄送郵件使用連接埠 587、465 或 25。</translation>
    </message>
    <message>
        <source>A server that knows only TLS 1.0 or 1.1 should be brought up to date. To test it anyway, allow the old version explicitly (--tls-min 1.0); where a newer one was demanded, demand less.</source>
        <translation>只支援 TLS 1.0 或 1.1 的伺服器應予更新。若仍要測試，請明確允許舊版本（--tls-min 1.0）；若先前要求較新的版本，請放寬要求。</translation>
    </message>
    <message>
        <source>Name a certificate and its private key, issued by an authority that this server trusts.</source>
        <translation>請指定由此伺服器信任的單位所簽發的憑證及其私密金鑰。</translation>
    </message>
    <message>
        <source>Check the address after the @ (RFC 5321, enhanced status 5.1.2).</source>
        <translation>請檢查地址中 @ 之後的部分（RFC 5321，增強狀態碼 5.1.2）。</translation>
    </message>
    <message>
        <source>Its owner published a null MX record (RFC 7505, status 556 5.1.10). Ask the recipient for another address.</source>
        <translation>其擁有者公布了空的 MX 紀錄（RFC 7505，狀態碼 556 5.1.10）。請向收件者詢問其他地址。</translation>
    </message>
    <message>
        <source>This may pass: try again later, or ask another nameserver.</source>
        <translation>這可能只是暫時的：請稍後再試，或改問其他名稱伺服器。</translation>
    </message>
    <message>
        <source>Make a copy without one, readable by you alone: openssl pkey -in KEY -out NEWKEY</source>
        <translation>請製作不含通關密語、僅您可讀的副本：openssl pkey -in KEY -out NEWKEY</translation>
    </message>
    <message>
        <source>Name the key that this certificate was made with.</source>
        <translation>請指定製作此憑證時所用的金鑰。</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s host and port. The mail server was not asked.</source>
        <translation>請檢查代理伺服器的主機與連接埠。尚未連到郵件伺服器。</translation>
    </message>
    <message>
        <source>Give the user name in the proxy&apos;s address, and its password apart. The mail server was not asked.</source>
        <translation>請將使用者名稱寫在代理伺服器的位址中，密碼另外提供。尚未連到郵件伺服器。</translation>
    </message>
    <message>
        <source>The proxy may not allow this host or port, or could not reach it. Check host and port, and ask whoever runs the proxy.</source>
        <translation>代理伺服器可能不允許此主機或連接埠，或無法連到。請檢查主機與連接埠，並詢問代理伺服器的管理者。</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s host and port, and whether it is SOCKS5 or HTTP.</source>
        <translation>請檢查代理伺服器的主機與連接埠，以及它是 SOCKS5 還是 HTTP。</translation>
    </message>
    <message>
        <source>Check the network and the nameserver, and try again.</source>
        <translation>請檢查網路與名稱伺服器，然後再試一次。</translation>
    </message>
    <message>
        <source>Check host and port: a firewall may drop the connection silently.</source>
        <translation>請檢查主機與連接埠：防火牆可能默默丟棄了連線。</translation>
    </message>
    <message>
        <source>Check host, port and TLS mode. A busy server may also need more time: try again, or allow more time.</source>
        <translation>請檢查主機、連接埠與 TLS 模式。伺服器忙碌時也可能需要更久：請再試一次，或放寬時間上限。</translation>
    </message>
    <message>
        <source>The server may be busy, or the network lost the connection. Try again later, or allow more time.</source>
        <translation>伺服器可能忙碌，或網路已斷線。請稍後再試，或放寬時間上限。</translation>
    </message>
    <message>
        <source>%1: what was asked for (%2) is beyond what the server says it takes (%3).</source>
        <translation>%1：所要求的（%2）超過伺服器表示可接受的範圍（%3）。</translation>
    </message>
    <message>
        <source>The server does not offer %1, and it was asked for.</source>
        <translation>要求使用 %1，但伺服器不提供。</translation>
    </message>
    <message>
        <source>REQUIRETLS was asked for, and this connection has no TLS.</source>
        <translation>要求使用 REQUIRETLS，但此連線沒有 TLS。</translation>
    </message>
    <message>
        <source>The server takes no more mails in one session (its limit: %1).</source>
        <translation>伺服器在同一工作階段不再接收郵件（其上限：%1）。</translation>
    </message>
    <message>
        <source>Nothing was sent. Send without asking for it, use another server, or treat it as offered (--with).</source>
        <translation>未寄送任何內容。請不要求此項再寄送、改用其他伺服器，或將它視為已提供（--with）。</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask for something within the limit.</source>
        <translation>未寄送任何內容。請在上限之內提出要求。</translation>
    </message>
    <message>
        <source>Nothing was sent. Use STARTTLS or implicit TLS.</source>
        <translation>未寄送任何內容。請使用 STARTTLS 或隱含式 TLS。</translation>
    </message>
    <message>
        <source>These recipients were not tried. Send to them in another session.</source>
        <translation>這些收件者未嘗試。請在另一個工作階段寄給他們。</translation>
    </message>
    <message>
        <source>The message is to go octet for octet, and the server does not offer BINARYMIME with CHUNKING.</source>
        <translation>郵件須逐位元組傳送，而伺服器未提供 BINARYMIME 與 CHUNKING。</translation>
    </message>
    <message>
        <source>REQUIRETLS was asked for, and the server&apos;s certificate is not verified.</source>
        <translation>要求了 REQUIRETLS，但未驗證伺服器的憑證。</translation>
    </message>
    <message>
        <source>Nothing was sent. Send it without asking for binary, or use a server that offers BINARYMIME.</source>
        <translation>未送出任何內容。請勿要求 binary，或改用提供 BINARYMIME 的伺服器。</translation>
    </message>
    <message>
        <source>Nothing was sent. Have the certificate verified: without --insecure, and with --tls starttls where the mail goes straight to MX hosts.</source>
        <translation>未送出任何內容。請讓憑證受到驗證：不用 --insecure；直接寄到 MX 主機時用 --tls starttls。</translation>
    </message>
    <message>
        <source>The server gave an answer that has no place here (%1).</source>
        <translation>伺服器的回覆不該出現在此處（%1）。</translation>
    </message>
    <message>
        <source>The server, or something on the way to it, breaks the protocol. The transcript shows where.</source>
        <translation>伺服器或途中的某個環節違反了通訊協定。工作階段紀錄中有發生之處。</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>rows that you marked</source>
        <translation>你標記的列</translation>
    </message>
    <message>
        <source>rows with a comment of yours</source>
        <translation>有你註解的列</translation>
    </message>
    <message>
        <source>refusals, warnings and failures</source>
        <translation>拒絕、警告與失敗</translation>
    </message>
    <message>
        <source>lines with a secret that is hidden</source>
        <translation>含有已遮蔽機密的行</translation>
    </message>
    <message>
        <source>replies of the server</source>
        <translation>伺服器的回覆</translation>
    </message>
    <message>
        <source>commands of the client</source>
        <translation>用戶端的命令</translation>
    </message>
    <message>
        <source>the message itself</source>
        <translation>郵件本身</translation>
    </message>
    <message>
        <source>There is no &quot;%1:&quot;. Put it in quotes to look for it as text.</source>
        <translation>沒有「%1:」。要當作文字尋找，請加上引號。</translation>
    </message>
    <message>
        <source>&quot;%1:&quot; needs a value behind the colon.</source>
        <translation>「%1:」的冒號後面需要一個值。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no side: client, server or note.</source>
        <translation>「%1」不是任何一方：client、server 或 note。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no phase: %2.</source>
        <translation>「%1」不是階段：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no reply code: 550, 55x, 5xx or 5.</source>
        <comment>after code:</comment>
        <translation>「%1」不是回覆碼：550、55x、5xx 或 5。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no enhanced status code: 5.7.1, 5.7.* or 5.</source>
        <translation>「%1」不是增強狀態碼：5.7.1、5.7.* 或 5。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no length of time: 200ms, 2s or 1m.</source>
        <translation>「%1」不是時間長度：200ms、2s 或 1m。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no size: 500, 1K or 2.5M octets.</source>
        <translation>「%1」不是大小：500、1K 或 2.5M 位元組。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither yes nor no.</source>
        <translation>「%1」既不是 yes 也不是 no。</translation>
    </message>
    <message>
        <source>A row is never &quot;%1&quot;: %2.</source>
        <translation>沒有「%1」這種列：%2。</translation>
    </message>
    <message>
        <source>A quote is open: its end is missing.</source>
        <translation>引號沒有結束。</translation>
    </message>
    <message>
        <source>A regular expression is open: its second slash is missing.</source>
        <translation>規則運算式缺少第二個斜線。</translation>
    </message>
    <message>
        <source>The regular expression is wrong: %1.</source>
        <translation>規則運算式有誤：%1。</translation>
    </message>
    <message>
        <source>What is to be excluded follows the minus without a blank.</source>
        <translation>要排除的內容須緊接在減號之後，中間不可有空格。</translation>
    </message>
    <message>
        <source>The filter is too long.</source>
        <translation>篩選條件太長。</translation>
    </message>
    <message>
        <source>who said it</source>
        <translation>誰說的</translation>
    </message>
    <message>
        <source>where in the session</source>
        <translation>在工作階段的何處</translation>
    </message>
    <message>
        <source>reply code: 550, 5xx, 4</source>
        <translation>回覆碼：550、5xx、4</translation>
    </message>
    <message>
        <source>enhanced status code: 5.7.*</source>
        <translation>增強狀態碼：5.7.*</translation>
    </message>
    <message>
        <source>it took that long, or longer: 200ms, 2s</source>
        <translation>花了這麼久或更久：200ms、2s</translation>
    </message>
    <message>
        <source>it has that many octets, or more: 1K, 2M</source>
        <translation>有這麼多位元組或更多：1K、2M</translation>
    </message>
    <message>
        <source>inside TLS, or in clear</source>
        <translation>在 TLS 中，或明文</translation>
    </message>
    <message>
        <source>RCPT of an address, and the answer to it</source>
        <translation>某個地址的 RCPT 與其回覆</translation>
    </message>
    <message>
        <source>what kind of row</source>
        <translation>哪一種列</translation>
    </message>
    <message>
        <source>inside TLS</source>
        <translation>在 TLS 中</translation>
    </message>
    <message>
        <source>in clear</source>
        <translation>明文</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>more is expected</source>
        <translation>等待後續</translation>
    </message>
    <message>
        <source>failed for now</source>
        <translation>暫時失敗</translation>
    </message>
    <message>
        <source>failed for good</source>
        <translation>永久失敗</translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>the mail itself</source>
        <translation>郵件本身</translation>
    </message>
    <message>
        <source>part %1</source>
        <translation>第 %1 部分</translation>
    </message>
    <message>
        <source>There is no %1 header.</source>
        <translation>沒有 %1 標頭。</translation>
    </message>
    <message>
        <source>The header %1 is there more than once. Programs differ in which one they believe.</source>
        <translation>標頭 %1 出現不只一次。各程式採信的那一個不盡相同。</translation>
    </message>
    <message>
        <source>There is a Bcc header: whoever gets this mail can see who got a blind copy.</source>
        <translation>有 Bcc 標頭：收到這封郵件的人都看得到密件副本寄給了誰。</translation>
    </message>
    <message>
        <source>No header names a recipient. Some servers take that for spam.</source>
        <translation>沒有任何標頭寫出收件者。有些伺服器會因此視為垃圾郵件。</translation>
    </message>
    <message>
        <source>The date cannot be read: %1</source>
        <translation>無法解讀日期：%1</translation>
    </message>
    <message>
        <source>The header %1 has octets that are neither ASCII nor UTF-8. It is read as Latin-1, which is a guess.</source>
        <translation>標頭 %1 中有既非 ASCII 也非 UTF-8 的位元組。這裡猜測為 Latin-1 來解讀。</translation>
    </message>
    <message>
        <source>The header %1 has UTF-8 that is not encoded. That takes SMTPUTF8 at every server on the way.</source>
        <translation>標頭 %1 中有未經編碼的 UTF-8。沿途每台伺服器都必須支援 SMTPUTF8。</translation>
    </message>
    <message>
        <source>There is a blank between the name %1 and its colon. Some programs overlook such a header.</source>
        <translation>名稱 %1 與冒號之間有空白。有些程式會忽略這樣的標頭。</translation>
    </message>
    <message>
        <source>A line that is no header ends the header without an empty line. Some programs read on, some do not.</source>
        <translation>標頭不是以空行結束，而是遇到一行不是標頭的文字。有些程式會繼續讀標頭，有些不會。</translation>
    </message>
    <message>
        <source>This encoded word is broken or has an unknown charset, so what is shown for it is a guess: %1</source>
        <translation>這個編碼字損壞或字元集不明，因此顯示的內容只是猜測：%1</translation>
    </message>
    <message>
        <source>An encoded word may not stand here, and not every program decodes it: %1</source>
        <translation>這裡不可以有編碼字，並非每個程式都會解碼：%1</translation>
    </message>
    <message>
        <source>This encoded word hides a line break or another control character, as forged senders do: %1</source>
        <translation>這個編碼字藏有換行或其他控制字元，偽造寄件者常用這種手法：%1</translation>
    </message>
    <message>
        <source>Two Content-Type headers differ in %1. What one program takes for text can be an attachment to another.</source>
        <translation>兩個 Content-Type 標頭的 %1 不同。一個程式視為文字的內容，另一個可能視為附件。</translation>
    </message>
    <message>
        <source>The parameter %1 is given twice in %2. Programs differ in which one they believe.</source>
        <translation>參數 %1 在 %2 中出現兩次。各程式採信的那一個不盡相同。</translation>
    </message>
    <message>
        <source>The file has two names in %1: one in Content-Type, one in Content-Disposition. The second counts here.</source>
        <translation>%1 的檔案有兩個名稱：一個在 Content-Type，一個在 Content-Disposition。這裡採用後者。</translation>
    </message>
    <message>
        <source>There is no MIME-Version header. A strict program shows this mail as it is written.</source>
        <translation>沒有 MIME-Version 標頭。嚴格的程式會照原樣顯示這封郵件。</translation>
    </message>
    <message>
        <source>A multipart names no boundary (%1), so it cannot be taken apart.</source>
        <translation>multipart 沒有寫出分隔線（%1），因此無法拆解。</translation>
    </message>
    <message>
        <source>A multipart has the same boundary as one around it (%1). Where it ends is a guess.</source>
        <translation>multipart 的分隔線與外層相同（%1）。它在哪裡結束只能猜測。</translation>
    </message>
    <message>
        <source>The boundary of a multipart never comes (%1): it has no parts.</source>
        <translation>multipart 的分隔線從未出現（%1）：它沒有任何部分。</translation>
    </message>
    <message>
        <source>The closing boundary of a multipart is missing (%1). The mail may have been cut off.</source>
        <translation>缺少 multipart 的結尾分隔線（%1）。郵件可能被截斷了。</translation>
    </message>
    <message>
        <source>The transfer encoding %1 may not stand on parts that hold parts (%2).</source>
        <translation>含有其他部分的部分不可以使用傳輸編碼 %1（%2）。</translation>
    </message>
    <message>
        <source>The transfer encoding %1 is not known (%2). The content is shown as it stands.</source>
        <translation>不明的傳輸編碼 %1（%2）。內容照原樣顯示。</translation>
    </message>
    <message>
        <source>The base64 is broken (%1). What can be decoded is shown; the rest is lost.</source>
        <translation>base64 已損壞（%1）。只顯示能解碼的部分，其餘已遺失。</translation>
    </message>
    <message>
        <source>The quoted-printable is broken (%1): an equals sign without two digits behind it.</source>
        <translation>quoted-printable 已損壞（%1）：等號後面沒有兩個十六進位數字。</translation>
    </message>
    <message>
        <source>The charset %1 is not known (%2). The text is read as Latin-1, which is a guess.</source>
        <translation>不明的字元集 %1（%2）。這裡猜測為 Latin-1 來解讀文字。</translation>
    </message>
    <message>
        <source>The text is not in the charset %1 that it claims (%2).</source>
        <translation>文字並不是它所宣稱的字元集 %1（%2）。</translation>
    </message>
    <message>
        <source>There are octets above 127 that the transfer encoding does not allow (%1). On the way they may be changed.</source>
        <translation>有傳輸編碼不允許的、大於 127 的位元組（%1）。傳送途中可能會被更改。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) have more than 998 octets; the first has %1. Servers may break or refuse them.</source>
        <translation>
            <numerusform>有 %n 行超過 998 個位元組；第一行有 %1 個。伺服器可能會拆行或拒收。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n carriage return(s) stand without a line feed. Such mail is used to smuggle a second one past a server.</source>
        <translation>
            <numerusform>有 %n 個 CR 後面沒有 LF。這種郵件常被用來夾帶第二封郵件通過伺服器。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line feed(s) stand without a carriage return. Such mail is used to smuggle a second one past a server.</source>
        <translation>
            <numerusform>有 %n 個 LF 前面沒有 CR。這種郵件常被用來夾帶第二封郵件通過伺服器。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n line(s) end in a line feed alone, as files of Unix do. On the wire they end in CR LF.</source>
        <translation>
            <numerusform>全部 %n 行都只以 LF 結尾，如同 Unix 的檔案。傳送時會以 CR LF 結尾。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n NUL octet(s). Some programs stop reading there.</source>
        <translation>
            <numerusform>有 %n 個 NUL 位元組。有些程式讀到那裡就會停止。</numerusform>
        </translation>
    </message>
    <message>
        <source>The name of a file has characters that reorder or hide others, so it is not what it looks like (%1): %2</source>
        <translation>檔名中有會改變排列或隱藏其他字元的字元，因此並非看起來的樣子（%1）：%2</translation>
    </message>
    <message>
        <source>The name of a file looks like a document, but its real ending is a program&apos;s (%1): %2</source>
        <translation>檔名看起來是文件，真正的副檔名卻是程式（%1）：%2</translation>
    </message>
    <message>
        <source>The name of a file ends as a program does (%1): %2</source>
        <translation>檔名的副檔名是程式（%1）：%2</translation>
    </message>
    <message>
        <source>The name of a file is a path (%1). Here it never says where something is saved: %2</source>
        <translation>檔名是一個路徑（%1）。在這裡它絕不會決定檔案存到哪裡：%2</translation>
    </message>
    <message>
        <source>The name of a file has control characters (%1): %2</source>
        <translation>檔名中有控制字元（%1）：%2</translation>
    </message>
    <message>
        <source>Parts are nested deeper than is read (%1). What is inside is shown as it stands.</source>
        <translation>各部分的巢狀層數超過讀取的上限（%1）。內層照原樣顯示。</translation>
    </message>
    <message>
        <source>There are more than %1 parts. The rest is not taken apart.</source>
        <translation>部分超過 %1 個。其餘不再拆解。</translation>
    </message>
    <message>
        <source>There are more than %1 headers. The rest is not read.</source>
        <translation>標頭超過 %1 個。其餘不再讀取。</translation>
    </message>
    <message>
        <source>The header %1 is longer than %2 octets. Only its beginning is read.</source>
        <translation>標頭 %1 超過 %2 個位元組。只讀取開頭。</translation>
    </message>
    <message>
        <source>The content is too large to be shown whole (%1). Saved, it is complete.</source>
        <translation>內容太大，無法完整顯示（%1）。存檔時則是完整的。</translation>
    </message>
    <message>
        <source>The mail is longer than %1 octets. Only its beginning is read.</source>
        <translation>郵件超過 %1 個位元組。只讀取開頭。</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>資訊</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>註記</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>錯誤</translation>
    </message>
    <message>
        <source>at octet %1</source>
        <translation>第 %1 個位元組</translation>
    </message>
    <message>
        <source>octets %1 to %2</source>
        <translation>第 %1 到 %2 個位元組</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>The mail has %1 octets, and the server takes %2.</source>
        <translation>郵件有 %1 個位元組，而伺服器只收 %2 個。</translation>
    </message>
    <message>
        <source>The mail has %1 octets, and %3 takes %2.</source>
        <translation>郵件有 %1 個位元組，而 %3 只收 %2 個。</translation>
    </message>
    <message>
        <source>A line has %1 octets: at most 998 may stand in one. It begins at octet %2 of the mail.</source>
        <translation>有一行長達 %1 個位元組：一行最多 998 個。它從郵件的第 %2 個位元組開始。</translation>
    </message>
    <message>
        <source>The header has no From.</source>
        <translation>標頭沒有 From。</translation>
    </message>
    <message>
        <source>The header has no Date.</source>
        <translation>標頭沒有 Date。</translation>
    </message>
    <message>
        <source>The header has no Message-ID.</source>
        <translation>標頭沒有 Message-ID。</translation>
    </message>
    <message>
        <source>The header has Content-Type but no MIME-Version.</source>
        <translation>標頭有 Content-Type，卻沒有 MIME-Version。</translation>
    </message>
    <message>
        <source>A header that may stand once stands more than once.</source>
        <translation>只能出現一次的標頭出現了不只一次。</translation>
    </message>
    <message>
        <source>The header tells every recipient of somebody in Bcc.</source>
        <translation>標頭會讓每位收件者知道密件副本中的人。</translation>
    </message>
    <message>
        <source>There is an encoded-word where nobody decodes it.</source>
        <translation>編碼字出現在不會有人解碼的地方。</translation>
    </message>
    <message>
        <source>A header has octets above 127, and the mail is not sent with SMTPUTF8.</source>
        <translation>標頭中有大於 127 的位元組，而郵件不是以 SMTPUTF8 寄送。</translation>
    </message>
    <message>
        <source>List-Unsubscribe-Post stands there without List-Unsubscribe.</source>
        <translation>有 List-Unsubscribe-Post，卻沒有 List-Unsubscribe。</translation>
    </message>
    <message>
        <source>List-Unsubscribe-Post has another value than the only one it may have.</source>
        <translation>List-Unsubscribe-Post 只能有一種值，這裡卻不是。</translation>
    </message>
    <message>
        <source>One-click unsubscription has no https: URL in List-Unsubscribe.</source>
        <translation>一鍵退訂在 List-Unsubscribe 中沒有 https: 的 URL。</translation>
    </message>
    <message>
        <source>No DKIM signature covers List-Unsubscribe and List-Unsubscribe-Post, so one-click unsubscription will not be offered.</source>
        <translation>沒有 DKIM 簽章涵蓋 List-Unsubscribe 與 List-Unsubscribe-Post，因此不會出現一鍵退訂。</translation>
    </message>
    <message>
        <source>Unsubscribing takes more than one click.</source>
        <translation>退訂需要不只一次點選。</translation>
    </message>
    <message>
        <source>A list header has no URL between &lt; and &gt;.</source>
        <translation>郵寄清單標頭在 &lt; 與 &gt; 之間沒有 URL。</translation>
    </message>
    <message>
        <source>A list header has a URL that mail programs do not follow.</source>
        <translation>郵寄清單標頭的 URL 是郵件程式不會開啟的。</translation>
    </message>
    <message>
        <source>The envelope has another sender than From, of the same domain.</source>
        <translation>信封的寄件者與 From 不同，但網域相同。</translation>
    </message>
    <message>
        <source>The envelope&apos;s sender is of another domain than From.</source>
        <translation>信封寄件者的網域與 From 不同。</translation>
    </message>
    <message>
        <source>This recipient is in the envelope and in no header.</source>
        <translation>這位收件者在信封中，卻不在任何標頭中。</translation>
    </message>
    <message>
        <source>%1 names somebody who is not in the envelope and gets no mail.</source>
        <translation>%1 中有人不在信封裡，不會收到郵件。</translation>
    </message>
    <message>
        <source>Neither To nor Cc names a recipient.</source>
        <translation>收件者與副本都沒有寫任何人。</translation>
    </message>
    <message>
        <source>CR or LF stand alone in this mail (%1 of them); they are sent as CR LF.</source>
        <translation>這封郵件中有單獨的 CR 或 LF（%1 個）；寄送時改為 CR LF。</translation>
    </message>
    <message>
        <source>The lines of this mail end in LF; they are sent with CR LF.</source>
        <translation>這封郵件的各行以 LF 結尾；寄送時改為 CR LF。</translation>
    </message>
    <message>
        <source>There is an octet 0 in this mail.</source>
        <translation>這封郵件中有值為 0 的位元組。</translation>
    </message>
    <message>
        <source>The mail is announced as 8bit or binary, and none of its octets is above 127.</source>
        <translation>郵件標示為 8bit 或 binary，卻沒有任何大於 127 的位元組。</translation>
    </message>
    <message>
        <source>The body has octets above 127 and is announced as 7bit.</source>
        <translation>內文有大於 127 的位元組，卻標示為 7bit。</translation>
    </message>
    <message>
        <source>The text speaks of an attachment, and there is none.</source>
        <translation>文字提到附件，卻沒有附件。</translation>
    </message>
    <message>
        <source>The subject is empty.</source>
        <translation>主旨是空的。</translation>
    </message>
    <message>
        <source>The mail has neither text nor anything else in it.</source>
        <translation>郵件中沒有文字，也沒有任何其他內容。</translation>
    </message>
    <message>
        <source>There is HTML, and no text beside it.</source>
        <translation>有 HTML，卻沒有純文字。</translation>
    </message>
    <message>
        <source>The text of a link names another place than it leads to.</source>
        <translation>連結的文字與它實際前往的地方不同。</translation>
    </message>
    <message>
        <source>A picture has no alternative text.</source>
        <translation>圖片沒有替代文字。</translation>
    </message>
    <message>
        <source>Some mail programs leave this out of HTML.</source>
        <translation>有些郵件程式會略去 HTML 中的這一項。</translation>
    </message>
    <message>
        <source>The HTML shows a picture by a Content-ID that no attachment has.</source>
        <translation>HTML 以 Content-ID 顯示圖片，卻沒有附件使用該 Content-ID。</translation>
    </message>
    <message>
        <source>An attachment has a Content-ID that the HTML does not use.</source>
        <translation>附件有 Content-ID，HTML 卻沒有用到。</translation>
    </message>
    <message>
        <source>A link leads to a place within the mail that is not there.</source>
        <translation>連結前往郵件中不存在的位置。</translation>
    </message>
    <message>
        <source>The HTML is too large or too deep to be looked at as a whole.</source>
        <translation>HTML 太大或層次太深，無法完整檢查。</translation>
    </message>
    <message>
        <source>Invisible controls turn the order of letters: it reads otherwise than it is.</source>
        <translation>有看不見的控制字元會改變文字順序：看起來與實際不同。</translation>
    </message>
    <message>
        <source>A word has letters of several scripts that look alike.</source>
        <translation>同一個字混用了多種文字系統中外形相似的字母。</translation>
    </message>
    <message>
        <source>A display name is another address than the one that it stands for.</source>
        <translation>顯示名稱是另一個位址，與它所代表的位址不同。</translation>
    </message>
    <message>
        <source>The name of an attachment hides what kind of file it is.</source>
        <translation>附件的名稱隱藏了它的檔案類型。</translation>
    </message>
    <message>
        <source>Every mail needs it (RFC 5322 3.6); some servers add it, others refuse the mail.</source>
        <translation>每封郵件都需要它（RFC 5322 3.6）；有些伺服器會補上，有些會拒收。</translation>
    </message>
    <message>
        <source>Add one: without it replies are not threaded, and filters grow suspicious.</source>
        <translation>請加上：沒有它，回覆無法串接，過濾器也會起疑。</translation>
    </message>
    <message>
        <source>Add MIME-Version: 1.0, or readers may take all of it for plain text.</source>
        <translation>請加上 MIME-Version: 1.0，否則收信程式可能把整封當成純文字。</translation>
    </message>
    <message>
        <source>Keep one: readers, filters and signatures do not agree on which of them counts.</source>
        <translation>請只留一個：收信程式、過濾器與簽章所採用的那一個並不一致。</translation>
    </message>
    <message>
        <source>Remove it: what has been read cannot be taken back.</source>
        <translation>請移除：被讀到的就收不回來了。</translation>
    </message>
    <message>
        <source>Write it without encoding: in addresses, identifiers and URLs it stands for itself (RFC 2047 5).</source>
        <translation>請不要編碼：在位址、識別碼與 URL 中，它只代表字面本身（RFC 2047 5）。</translation>
    </message>
    <message>
        <source>Write it as an encoded-word (RFC 2047): servers may refuse it or spoil it.</source>
        <translation>請寫成編碼字（RFC 2047）：伺服器可能拒收或改壞它。</translation>
    </message>
    <message>
        <source>Add List-Unsubscribe with an https: URL (RFC 8058 3.1).</source>
        <translation>請加上含 https: URL 的 List-Unsubscribe（RFC 8058 3.1）。</translation>
    </message>
    <message>
        <source>Write List-Unsubscribe=One-Click (RFC 8058 3.1).</source>
        <translation>請寫 List-Unsubscribe=One-Click（RFC 8058 3.1）。</translation>
    </message>
    <message>
        <source>Sign the mail, both fields included (RFC 8058 4), unless the server does so.</source>
        <translation>請簽署郵件並涵蓋這兩個欄位（RFC 8058 4），除非由伺服器簽署。</translation>
    </message>
    <message>
        <source>Senders of many mails are asked to add List-Unsubscribe-Post: List-Unsubscribe=One-Click (RFC 8058).</source>
        <translation>大量寄件者應加上 List-Unsubscribe-Post: List-Unsubscribe=One-Click（RFC 8058）。</translation>
    </message>
    <message>
        <source>Write it as &lt;https://...&gt; or &lt;mailto:...&gt; (RFC 2369 2).</source>
        <translation>請寫成 &lt;https://...&gt; 或 &lt;mailto:...&gt;（RFC 2369 2）。</translation>
    </message>
    <message>
        <source>Use https: or mailto:.</source>
        <translation>請使用 https: 或 mailto:。</translation>
    </message>
    <message>
        <source>SPF then vouches for the other domain: DMARC needs a DKIM signature of From&apos;s.</source>
        <translation>如此 SPF 保證的是另一個網域：DMARC 需要 From 網域的 DKIM 簽章。</translation>
    </message>
    <message>
        <source>Add the address to RCPT TO, unless that is what you want to try.</source>
        <translation>請將位址加入 RCPT TO，除非這正是您要測試的。</translation>
    </message>
    <message>
        <source>Filters do not like that; name yourself in To.</source>
        <translation>過濾器不喜歡這樣；請在收件者寫上自己。</translation>
    </message>
    <message>
        <source>Servers may refuse or break it (RFC 5321 4.5.3.1.6): attach it as another type, or encode it.</source>
        <translation>伺服器可能拒收或拆行（RFC 5321 4.5.3.1.6）：請改以其他類型附加，或將它編碼。</translation>
    </message>
    <message>
        <source>A signature over this mail may break by that.</source>
        <translation>這可能使這封郵件的簽章失效。</translation>
    </message>
    <message>
        <source>Many servers refuse or cut it (RFC 5322 3.5): encode the part that it is in.</source>
        <translation>許多伺服器會拒收或截斷（RFC 5322 3.5）：請將它所在的部分編碼。</translation>
    </message>
    <message>
        <source>7bit goes everywhere.</source>
        <translation>7bit 到處都能通過。</translation>
    </message>
    <message>
        <source>Announce 8bit, or encode the body (RFC 2045 6.2).</source>
        <translation>請標示為 8bit，或將內文編碼（RFC 2045 6.2）。</translation>
    </message>
    <message>
        <source>Attach less, or send a link. Its last session told the limit.</source>
        <translation>請減少附件，或改寄連結。上限來自它上一次的連線。</translation>
    </message>
    <message>
        <source>Attach it, or send the mail as it is.</source>
        <translation>請附上，或照樣寄出。</translation>
    </message>
    <message>
        <source>Write what it is about.</source>
        <translation>請寫上郵件的內容大意。</translation>
    </message>
    <message>
        <source>Some servers refuse a mail without a body.</source>
        <translation>有些伺服器會拒收沒有內文的郵件。</translation>
    </message>
    <message>
        <source>Write the text too, or have it made from the HTML (Options): some read no HTML, and filters look for both.</source>
        <translation>請同時寫純文字，或由 HTML 產生（選項頁）：有些人不看 HTML，過濾器也會看兩者是否都有。</translation>
    </message>
    <message>
        <source>Make both say the same: filters and people take it for fraud.</source>
        <translation>請讓兩者一致：過濾器與收件者會以為是詐騙。</translation>
    </message>
    <message>
        <source>Add alt=&quot;...&quot; with what it shows, or alt=&quot;&quot; if it shows nothing.</source>
        <translation>請加上 alt=&quot;...&quot; 說明圖片內容；若沒有內容，寫 alt=&quot;&quot;。</translation>
    </message>
    <message>
        <source>See to it that the mail can be read without.</source>
        <translation>請確認沒有它郵件也能閱讀。</translation>
    </message>
    <message>
        <source>Attach the picture with that Content-ID, or correct the cid: URL.</source>
        <translation>請以該 Content-ID 附上圖片，或更正 cid: URL。</translation>
    </message>
    <message>
        <source>Use it as cid: in the HTML, or clear its Content-ID to make it an attachment.</source>
        <translation>請在 HTML 中以 cid: 使用它，或清除 Content-ID 使其成為附件。</translation>
    </message>
    <message>
        <source>Add an element with that id, or correct the link.</source>
        <translation>請加上有該 id 的元素，或更正連結。</translation>
    </message>
    <message>
        <source>Write it plainly, unless that is what you want to try: it is a trick of fraud.</source>
        <translation>請直接寫明，除非這正是您要測試的：這是詐騙的手法。</translation>
    </message>
    <message>
        <source>info</source>
        <translation>資訊</translation>
    </message>
    <message>
        <source>note</source>
        <translation>註記</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>error</source>
        <translation>錯誤</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 個錯誤</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 個警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 個註記</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for information</source>
        <translation>
            <numerusform>%n 個資訊</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MailingProblems</name>
    <message>
        <source>row %1 of %2</source>
        <translation>%2 的第 %1 列</translation>
    </message>
    <message>
        <source>This file could not be read: %1</source>
        <translation>無法讀取此檔案：%1</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>請檢查檔案是否存在，且有讀取權限。</translation>
    </message>
    <message>
        <source>There is more in this file of data than can be sent at once: %1</source>
        <translation>這個資料檔的內容超過一次能寄出的量：%1</translation>
    </message>
    <message>
        <source>Divide it: it can have 100,000 rows, 1,000 columns and 64 MiB.</source>
        <translation>請分割：最多 100,000 列、1,000 欄、64 MiB。</translation>
    </message>
    <message>
        <source>This file of data is not in UTF-8: %1</source>
        <translation>這個資料檔不是 UTF-8：%1</translation>
    </message>
    <message>
        <source>Save it once more, as CSV in UTF-8. UTF-16 with a byte order mark is understood too.</source>
        <translation>請另存為 UTF-8 的 CSV。也接受有位元組順序記號的 UTF-16。</translation>
    </message>
    <message>
        <source>A quotation mark stands where none may be, or stays open: %1</source>
        <translation>引號出現在不該出現的地方，或沒有結尾：%1</translation>
    </message>
    <message>
        <source>A cell with a comma, a line break or a quotation mark in it is written in quotation marks, and those in it twice.</source>
        <translation>含有逗號、換行或引號的儲存格要用引號括起來，其中的引號要寫兩次。</translation>
    </message>
    <message>
        <source>This file of data is empty: %1</source>
        <translation>這個資料檔是空的：%1</translation>
    </message>
    <message>
        <source>Its first line names the columns, each further one is a mail.</source>
        <translation>第一行是欄名，之後每一行是一封郵件。</translation>
    </message>
    <message>
        <source>Two columns have the same name: %1</source>
        <translation>有兩欄名稱相同：%1</translation>
    </message>
    <message>
        <source>Give each column a name of its own.</source>
        <translation>請讓每一欄有自己的名稱。</translation>
    </message>
    <message>
        <source>A row has more or fewer cells than there are columns: %1</source>
        <translation>有一列的儲存格數與欄數不同：%1</translation>
    </message>
    <message>
        <source>A cell with a comma in it is written in quotation marks.</source>
        <translation>含有逗號的儲存格要用引號括起來。</translation>
    </message>
    <message>
        <source>This file names columns and has no rows: %1</source>
        <translation>這個檔案只有欄名，沒有資料列：%1</translation>
    </message>
    <message>
        <source>Each line behind the first is a mail.</source>
        <translation>第一行之後的每一行是一封郵件。</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>第 %1 列：%2</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Theme</source>
        <translation>佈景主題(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>語言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>郵件(&amp;M)</translation>
    </message>
    <message>
        <source>Sess&amp;ion</source>
        <translation>工作階段(&amp;I)</translation>
    </message>
    <message>
        <source>Sand&amp;box</source>
        <translation>沙盒(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Accounts</source>
        <translation>帳號(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>Send throu&amp;gh</source>
        <translation>寄送途徑(&amp;G)</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Client</source>
        <translation>用戶端</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>註記</translation>
    </message>
    <message>
        <source>Lookup</source>
        <translation>查詢</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>問候</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登入</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>寄件者</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>收件者</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>郵件</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>未嘗試</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Try later</source>
        <translation>稍後再試</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒絕</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>From</source>
        <translation>寄件者</translation>
    </message>
    <message>
        <source>Reply-To</source>
        <translation>回覆至</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件者</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation>密件副本</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主旨</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>純文字</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>標頭</translation>
    </message>
    <message>
        <source>Mailing list</source>
        <translation>郵寄清單</translation>
    </message>
    <message>
        <source>Delivery notification</source>
        <translation>送達通知</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Implicit TLS</source>
        <translation>隱含式 TLS</translation>
    </message>
    <message>
        <source>STARTTLS if offered</source>
        <translation>有提供就用 STARTTLS</translation>
    </message>
    <message>
        <source>No TLS</source>
        <translation>不用 TLS</translation>
    </message>
    <message>
        <source>Sender</source>
        <comment>the header field</comment>
        <translation>代寄者</translation>
    </message>
    <message>
        <source>Delivery options</source>
        <translation>傳遞選項</translation>
    </message>
    <message>
        <source>HTML for watches</source>
        <translation>手錶用 HTML</translation>
    </message>
    <message>
        <source>AMP</source>
        <translation>AMP</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>邀請函</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>替代內容</translation>
    </message>
    <message>
        <source>Character set</source>
        <translation>字元集</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Finished mail</source>
        <translation>完成的郵件</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Looking up %1.</source>
        <translation>正在查詢 %1。</translation>
    </message>
    <message>
        <source>Addresses: %1</source>
        <translation>位址：%1</translation>
    </message>
    <message>
        <source>%1 could not be looked up: %2</source>
        <translation>無法查詢 %1：%2</translation>
    </message>
    <message>
        <source>Connecting to %1, port %2.</source>
        <translation>正在連線到 %1，連接埠 %2。</translation>
    </message>
    <message>
        <source>Connected to %1, port %2, from %3, port %4.</source>
        <translation>已連線到 %1，連接埠 %2；本機為 %3，連接埠 %4。</translation>
    </message>
    <message>
        <source>No connection to %1, port %2: %3</source>
        <translation>無法連線到 %1，連接埠 %2：%3</translation>
    </message>
    <message>
        <source>%1 established with %2. Certificate: %3</source>
        <translation>已建立 %1，使用 %2。憑證：%3</translation>
    </message>
    <message>
        <source>The certificate is valid for %1.</source>
        <translation>憑證對 %1 有效。</translation>
    </message>
    <message>
        <source>The certificate is not trusted, and you allowed it: %1</source>
        <translation>憑證不受信任，但您已允許：%1</translation>
    </message>
    <message>
        <source>The certificate is not trusted. TLS is opportunistic here: it is used all the same, and proves nothing about the server. %1</source>
        <translation>憑證不受信任。這裡採用機會性 TLS：仍會使用加密，但無法證明伺服器的身分。%1</translation>
    </message>
    <message>
        <source>The certificate is not trusted: %1</source>
        <translation>憑證不受信任：%1</translation>
    </message>
    <message>
        <source>TLS failed: %1</source>
        <translation>TLS 失敗：%1</translation>
    </message>
    <message>
        <source>Logging in with %1. The server offers: %2</source>
        <translation>以 %1 登入。伺服器提供：%2</translation>
    </message>
    <message>
        <source>SMTPUTF8 is declared, because this address needs it: %1</source>
        <translation>宣告 SMTPUTF8，因為此地址需要：%1</translation>
    </message>
    <message>
        <source>8BITMIME is declared, because the message has 8-bit octets.</source>
        <translation>宣告 8BITMIME，因為郵件含有 8 位元的位元組。</translation>
    </message>
    <message>
        <source>The size of the message is declared: %1 octets.</source>
        <translation>宣告郵件大小：%1 位元組。</translation>
    </message>
    <message>
        <source>Delivery notifications were asked for, but the server does not offer DSN: they are left out.</source>
        <translation>已要求送達通知，但伺服器不提供 DSN：予以略去。</translation>
    </message>
    <message>
        <source>%1 is treated as though the server had not offered it.</source>
        <translation>將 %1 視為伺服器未提供。</translation>
    </message>
    <message>
        <source>Recipients refused: %1 of %2.</source>
        <translation>被拒的收件者：%2 位中有 %1 位。</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 octets of the message, without the final dot: nothing was delivered.</source>
        <translation>郵件 %2 位元組中送出 %1 位元組後停止，未送結尾的句點：沒有送達任何內容。</translation>
    </message>
    <message>
        <source>The whole message was sent, and the answer to it was lost: it may have been delivered.</source>
        <translation>整封郵件已送出，但未收到伺服器對它的回覆：可能已送達。</translation>
    </message>
    <message>
        <source>The other side closed the connection.</source>
        <translation>對方關閉了連線。</translation>
    </message>
    <message>
        <source>No answer within %1 seconds.</source>
        <translation>%1 秒內沒有回覆。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The other side broke the protocol: %1</source>
        <translation>對方違反通訊協定：%1</translation>
    </message>
    <message>
        <source>The record is full. Events not kept: %1</source>
        <translation>紀錄已滿。未保留的事件：%1</translation>
    </message>
    <message>
        <source>Logging in with %1, which was asked for. The server offers: %2</source>
        <translation>依指定以 %1 登入。伺服器提供：%2</translation>
    </message>
    <message>
        <source>Logging in with %1, the strongest that both sides know. The server offers: %2</source>
        <translation>以 %1 登入，這是雙方都支援的最強機制。伺服器提供：%2</translation>
    </message>
    <message>
        <source>Logging in with %1, the only one that both sides know for this kind of secret. The server offers: %2</source>
        <translation>以 %1 登入，這是雙方都支援、適用於此類機密的唯一機制。伺服器提供：%2</translation>
    </message>
    <message>
        <source>Logging in with %1, because both sides know nothing else. The server offers: %2</source>
        <translation>以 %1 登入，因為雙方沒有其他共通的機制。伺服器提供：%2</translation>
    </message>
    <message>
        <source>Logging in with %1, the next strongest. The server offers: %2</source>
        <translation>以次強的 %1 登入。伺服器提供：%2</translation>
    </message>
    <message>
        <source>Not waiting for %1, port %2, any longer: another address answered first.</source>
        <translation>不再等候 %1，連接埠 %2：另一個位址先回應了。</translation>
    </message>
    <message>
        <source>Asking the proxy %1 to connect to %2, port %3.</source>
        <translation>正請代理伺服器 %1 連線到 %2，連接埠 %3。</translation>
    </message>
    <message>
        <source>The proxy connected to %1, port %2: %3</source>
        <translation>代理伺服器已連線到 %1，連接埠 %2：%3</translation>
    </message>
    <message>
        <source>The proxy %1 made no connection: %2</source>
        <translation>代理伺服器 %1 未建立連線：%2</translation>
    </message>
    <message>
        <source>PROXY header sent: from %1, port %2, to %3, port %4.</source>
        <translation>已送出 PROXY 標頭：從 %1，連接埠 %2，到 %3，連接埠 %4。</translation>
    </message>
    <message>
        <source>The server has the public key that was named: %1</source>
        <translation>伺服器具備所指定的公開金鑰：%1</translation>
    </message>
    <message>
        <source>The server ended TLS with this alert: %1</source>
        <translation>伺服器以此警示結束 TLS：%1</translation>
    </message>
    <message>
        <source>No greeting came. Asking on another connection whether this port expects TLS.</source>
        <translation>沒有收到問候。正以另一個連線確認此連接埠是否要求 TLS。</translation>
    </message>
    <message>
        <source>The server asked for a certificate of ours, and it was sent.</source>
        <translation>伺服器要求本機的憑證，已送出。</translation>
    </message>
    <message>
        <source>The server asked for a certificate of ours, and none was given.</source>
        <translation>伺服器要求本機的憑證，未提供。</translation>
    </message>
    <message>
        <source>%1 is of no use here: %2</source>
        <translation>%1 在此無法使用：%2</translation>
    </message>
    <message>
        <source>The server has proved that it knows the password too (%1).</source>
        <translation>伺服器已證明它也知道密碼（%1）。</translation>
    </message>
    <message>
        <source>The server does not take the token: %1</source>
        <translation>伺服器不接受此權杖：%1</translation>
    </message>
    <message>
        <source>A proxy passes this connection on, from %1 to %2.</source>
        <translation>此連線由代理伺服器轉接，從 %1 到 %2。</translation>
    </message>
    <message>
        <source>Asking the DNS for the mail servers (MX) of %1.</source>
        <translation>正向 DNS 查詢 %1 的郵件伺服器（MX）。</translation>
    </message>
    <message>
        <source>Mail servers of %1, with their preference: %2</source>
        <translation>%1 的郵件伺服器及其優先順序：%2</translation>
    </message>
    <message>
        <source>Mail servers of %1, with their preference, equal ones in an order that chance chose: %2</source>
        <translation>%1 的郵件伺服器及其優先順序，相同者隨機排序：%2</translation>
    </message>
    <message>
        <source>%1 has no MX record, but an address: it is its own mail server.</source>
        <translation>%1 沒有 MX 紀錄，但有位址：它就是自己的郵件伺服器。</translation>
    </message>
    <message>
        <source>%1 says that it takes no mail (null MX).</source>
        <translation>%1 表示不收郵件（空的 MX）。</translation>
    </message>
    <message>
        <source>There is no mail server for %1: the DNS knows no such domain, or neither MX record nor address of it.</source>
        <translation>%1 沒有郵件伺服器：DNS 中沒有這個網域，或既無其 MX 紀錄也無其位址。</translation>
    </message>
    <message>
        <source>This MX record is left out, because it names no host: %1</source>
        <translation>略去此 MX 紀錄，因為它未指出主機：%1</translation>
    </message>
    <message>
        <source>%1 is an alias (CNAME) of %2.</source>
        <translation>%1 是 %2 的別名（CNAME）。</translation>
    </message>
    <message>
        <source>Going to %1 (preference %2) for %3. Recipients: %4</source>
        <translation>為 %3 連往 %1（優先順序 %2）。收件者：%4</translation>
    </message>
    <message>
        <source>%1 did not take it: %2. The next one is %3.</source>
        <translation>%1 未接收：%2。下一個是 %3。</translation>
    </message>
    <message>
        <source>No mail server of %1 took it. Servers tried: %2</source>
        <translation>%1 沒有任何郵件伺服器接收。嘗試過的伺服器：%2</translation>
    </message>
    <message>
        <source>%1: you asked that every server on the way uses TLS, or sends the mail back.</source>
        <translation>%1：您要求途中每部伺服器都使用 TLS，否則退回郵件。</translation>
    </message>
    <message>
        <source>%1: you asked for delivery within this time.</source>
        <translation>%1：您要求在此時間內送達。</translation>
    </message>
    <message>
        <source>%1: you asked that the server holds the mail back.</source>
        <translation>%1：您要求伺服器延後寄送郵件。</translation>
    </message>
    <message>
        <source>%1: you asked for this priority on the way.</source>
        <translation>%1：您要求傳送途中採用此優先程度。</translation>
    </message>
    <message>
        <source>%1: you said who submitted the mail first.</source>
        <translation>%1：您指明了最初提交郵件的人。</translation>
    </message>
    <message>
        <source>%1: you said what kind of solicitation the mail is.</source>
        <translation>%1：您指明了郵件的招攬類別。</translation>
    </message>
    <message>
        <source>%1: you asked for an answer for each recipient after the message.</source>
        <translation>%1：您要求在郵件之後逐一回覆每位收件者。</translation>
    </message>
    <message>
        <source>%1: you asked that attachments go as they are, without encoding.</source>
        <translation>%1：您要求附件照原樣送出，不編碼。</translation>
    </message>
    <message>
        <source>%1 is declared.</source>
        <translation>宣告 %1。</translation>
    </message>
    <message>
        <source>%1 is treated as though the server had offered it, because you said so.</source>
        <translation>依您的指定，將 %1 視為伺服器已提供。</translation>
    </message>
    <message>
        <source>The server does not offer %1: %2 is left out.</source>
        <translation>伺服器不提供 %1：略去 %2。</translation>
    </message>
    <message>
        <source>The server does not offer 8BITMIME: the message goes in a form that needs only 7 bits.</source>
        <translation>伺服器不提供 8BITMIME：郵件改以只需 7 位元的形式寄送。</translation>
    </message>
    <message>
        <source>The server takes only so many recipients or domains at once (%2): the mail goes in %1 transactions.</source>
        <translation>伺服器一次可接受的收件者或網域數有限（%2）：郵件分成 %1 次交易寄送。</translation>
    </message>
    <message>
        <source>The server said this without having been asked.</source>
        <translation>伺服器未經詢問就送來這一行。</translation>
    </message>
    <message>
        <source>Lines that were not sent, since the server did not want the message: %1. They would have been taken for commands.</source>
        <translation>因伺服器不接收郵件而未送出的行數：%1。若送出，會被當成指令。</translation>
    </message>
    <message>
        <source>The first %1 mails of this connection were recorded. Of those that follow, and of the other connections, only the results are kept.</source>
        <translation>已記錄此連線的前 %1 封郵件。其後的郵件與其他連線只保留結果。</translation>
    </message>
    <message>
        <source>Signed with DKIM: d=%1 s=%2 a=%3. Who gets it can verify it with the public key at %2._domainkey.%1.</source>
        <translation>已以 DKIM 簽章：d=%1 s=%2 a=%3。收到者可用 %2._domainkey.%1 的公開金鑰驗證。</translation>
    </message>
    <message>
        <source>The DKIM key of %2 has only %1 bits. Replace it with one of 2048.</source>
        <translation>%2 的 DKIM 金鑰只有 %1 位元。請換成 2048 位元。</translation>
    </message>
    <message>
        <source>No answer there either. This connection is closed, for a server that takes one at a time, to ask whether the port expects TLS.</source>
        <translation>那裡也沒有回應。先關閉這條連線（伺服器可能一次只接受一條），再詢問這個連接埠是否需要 TLS。</translation>
    </message>
</context>
<context>
    <name>PastedText</name>
    <message>
        <source>%1: %2</source>
        <comment>code, what it means</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收件者</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>說話的伺服器</translation>
    </message>
    <message>
        <source>Said at</source>
        <translation>所在階段</translation>
    </message>
    <message>
        <source>%1: not delivered</source>
        <translation>%1：未送達</translation>
    </message>
    <message>
        <source>%1: not delivered yet</source>
        <translation>%1：尚未送達</translation>
    </message>
    <message>
        <source>%1: delivered</source>
        <translation>%1：已送達</translation>
    </message>
    <message>
        <source>%1: passed on to a server that reports nothing more</source>
        <translation>%1：已轉交不再回報的伺服器</translation>
    </message>
    <message>
        <source>%1: passed on to those behind this address</source>
        <translation>%1：已轉送給此地址背後的人</translation>
    </message>
    <message>
        <source>Written to</source>
        <translation>原本寄給</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態碼</translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation>上次嘗試</translation>
    </message>
    <message>
        <source>Tried until</source>
        <translation>嘗試到</translation>
    </message>
    <message>
        <source>The mail and who reports</source>
        <translation>郵件與回報者</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主旨</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>回報的伺服器</translation>
    </message>
    <message>
        <source>Received from</source>
        <translation>收自</translation>
    </message>
    <message>
        <source>Received at</source>
        <translation>收到時間</translation>
    </message>
    <message>
        <source>Envelope ID</source>
        <translation>信封識別碼</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>參數</translation>
    </message>
    <message>
        <source>%1 octets</source>
        <translation>%1 位元組</translation>
    </message>
    <message>
        <source>This keyword is not registered, and nothing is known of it here.</source>
        <translation>這個關鍵字沒有登記，這裡也不認得。</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>本程式</translation>
    </message>
    <message>
        <source>does nothing with it.</source>
        <translation>不使用它。</translation>
    </message>
    <message numerus="yes">
        <source>A report on what became of a mail, for %n recipient(s).</source>
        <translation>
            <numerusform>一份郵件處理結果的報告，共 %n 位收件者。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A text that tells of mail, with %n answer(s) of servers in it.</source>
        <translation>
            <numerusform>一段關於郵件的文字，其中有 %n 個伺服器回覆。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of a server.</source>
        <translation>
            <numerusform>%n 個伺服器回覆。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What a server offers: %n keyword(s).</source>
        <translation>
            <numerusform>伺服器提供的功能：%n 個關鍵字。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keyword(s) of EHLO.</source>
        <translation>
            <numerusform>%n 個 EHLO 關鍵字。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no reply, code, EHLO response or bounce in this.</source>
        <translation>其中沒有回覆、代碼、EHLO 回應或退信。</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>暫時不行</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>Usual cause: %1</source>
        <translation>常見原因：%1</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>處理方式：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label, value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>There is more in it than is told here.</source>
        <translation>其中還有這裡沒有列出的內容。</translation>
    </message>
</context>
<context>
    <name>ProbeText</name>
    <message>
        <source>not tried</source>
        <translation>未嘗試</translation>
    </message>
    <message numerus="yes">
        <source>%n keyword(s)</source>
        <translation>
            <numerusform>%n 個關鍵字</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差異</translation>
    </message>
    <message>
        <source>only with TLS</source>
        <translation>僅在有 TLS 時</translation>
    </message>
    <message>
        <source>only without TLS</source>
        <translation>僅在沒有 TLS 時</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>有變動</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>憑證</translation>
    </message>
    <message>
        <source>issued by</source>
        <translation>簽發者</translation>
    </message>
    <message>
        <source>for</source>
        <translation>適用於</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two dates</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>key</source>
        <translation>金鑰</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>釘選</translation>
    </message>
    <message>
        <source>offered, not used</source>
        <translation>有提供，未使用</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>未提供</translation>
    </message>
    <message>
        <source>the handshake failed</source>
        <translation>交握失敗</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已驗證</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>未驗證</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>警示</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登入</translation>
    </message>
    <message>
        <source>works, with %1</source>
        <translation>成功，使用 %1</translation>
    </message>
    <message>
        <source>Offered after it</source>
        <translation>登入後提供</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>註記</translation>
    </message>
    <message>
        <source>Asked for here with another EHLO, which RFC 4954 does not ask of clients.</source>
        <translation>此處再送一次 EHLO 以取得，RFC 4954 並未如此要求用戶端。</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>接著</translation>
    </message>
    <message>
        <source>once more, without trusting the certificate and without a password</source>
        <translation>再試一次，不信任憑證，也不送出密碼</translation>
    </message>
    <message>
        <source>once more, without TLS and without a password</source>
        <translation>再試一次，不用 TLS，也不送出密碼</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>問候</translation>
    </message>
    <message>
        <source>not known there; HELO was used</source>
        <translation>對方不支援，已改用 HELO</translation>
    </message>
    <message>
        <source>Offered without TLS</source>
        <translation>沒有 TLS 時提供</translation>
    </message>
    <message>
        <source>Offered with TLS</source>
        <translation>有 TLS 時提供</translation>
    </message>
    <message>
        <source>Logins without TLS</source>
        <translation>沒有 TLS 時的登入方式</translation>
    </message>
    <message>
        <source>Logins with TLS</source>
        <translation>有 TLS 時的登入方式</translation>
    </message>
    <message>
        <source>MAIL without a login</source>
        <translation>未登入的 MAIL</translation>
    </message>
    <message>
        <source>RCPT %1</source>
        <translation>RCPT %1</translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <translation>%1，連接埠 %2</translation>
    </message>
    <message>
        <source>The server answers and takes this recipient.</source>
        <translation>伺服器有回應，並接受此收件者。</translation>
    </message>
    <message>
        <source>The server answers.</source>
        <translation>伺服器有回應。</translation>
    </message>
    <message>
        <source>Some addresses of the server take this recipient, others refuse it.</source>
        <translation>伺服器有些位址接受此收件者，有些拒絕。</translation>
    </message>
    <message>
        <source>The server refuses.</source>
        <translation>伺服器拒絕。</translation>
    </message>
    <message>
        <source>Not now: it may work later.</source>
        <translation>目前不行：稍後可能成功。</translation>
    </message>
    <message>
        <source>The server answers, but not as it should.</source>
        <translation>伺服器有回應，但不符規定。</translation>
    </message>
    <message>
        <source>The probe was not finished.</source>
        <translation>探測未完成。</translation>
    </message>
    <message>
        <source>MX records of %1</source>
        <translation>%1 的 MX 紀錄</translation>
    </message>
    <message>
        <source>none: the domain itself takes its mail</source>
        <translation>無：由網域本身收信</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>%1: the message has no sender.</source>
        <translation>%1：郵件沒有寄件者。</translation>
    </message>
    <message>
        <source>Write the author&apos;s address.</source>
        <translation>請填寫寄件者的地址。</translation>
    </message>
    <message>
        <source>%1: the message has no recipient.</source>
        <translation>%1：郵件沒有收件者。</translation>
    </message>
    <message>
        <source>Write at least one address in To, Cc or Bcc.</source>
        <translation>請在收件者、副本或密件副本中填寫至少一個地址。</translation>
    </message>
    <message>
        <source>%1: this is not an address.</source>
        <translation>%1：這不是地址。</translation>
    </message>
    <message>
        <source>Write it as name@example.org or Name &lt;name@example.org&gt;.</source>
        <translation>請寫成 name@example.org 或 Name &lt;name@example.org&gt;。</translation>
    </message>
    <message>
        <source>%1: there is a line break or control character in it.</source>
        <translation>%1：其中有換行或控制字元。</translation>
    </message>
    <message>
        <source>Remove it: it could smuggle in another header or command.</source>
        <translation>請移除：它可能夾帶另一個標頭或指令。</translation>
    </message>
    <message>
        <source>%1: this is not a header name.</source>
        <translation>%1：這不是標頭名稱。</translation>
    </message>
    <message>
        <source>Use letters, digits and hyphens only.</source>
        <translation>只能用英文字母、數字與連字號。</translation>
    </message>
    <message>
        <source>%1: this header cannot be written here.</source>
        <translation>%1：此標頭不能寫在這裡。</translation>
    </message>
    <message>
        <source>It has a field of its own, or is made when the message is.</source>
        <translation>它有自己的欄位，或在郵件產生時才加入。</translation>
    </message>
    <message>
        <source>%1: this is not a URL that a list header can hold.</source>
        <translation>%1：這不是清單標頭可用的 URL。</translation>
    </message>
    <message>
        <source>Use https:, http: or mailto:, without spaces or angle brackets.</source>
        <translation>請用 https:、http: 或 mailto:，不含空格或角括號。</translation>
    </message>
    <message>
        <source>%1: a file does not exist.</source>
        <translation>%1：有檔案不存在。</translation>
    </message>
    <message>
        <source>Check its name and place, or remove it.</source>
        <translation>請檢查檔名與位置，或將它移除。</translation>
    </message>
    <message>
        <source>%1: a file could not be read.</source>
        <translation>%1：有檔案無法讀取。</translation>
    </message>
    <message>
        <source>Check that you may read it, or remove it.</source>
        <translation>請檢查是否有讀取權限，或將它移除。</translation>
    </message>
    <message>
        <source>%1: this is not a content type.</source>
        <translation>%1：這不是內容類型。</translation>
    </message>
    <message>
        <source>Write it as image/png, or leave it empty.</source>
        <translation>請寫成 image/png 的形式，或留空。</translation>
    </message>
    <message>
        <source>%1: this request for delivery notifications is not valid.</source>
        <translation>%1：此送達通知要求無效。</translation>
    </message>
    <message>
        <source>Use NEVER alone, or any of SUCCESS, FAILURE and DELAY.</source>
        <translation>只用 NEVER，或用 SUCCESS、FAILURE 與 DELAY 中的任何項目。</translation>
    </message>
    <message>
        <source>%1: this is not a message identifier.</source>
        <translation>%1：這不是郵件識別碼。</translation>
    </message>
    <message>
        <source>Write it as &lt;something@example.org&gt;.</source>
        <translation>請寫成 &lt;something@example.org&gt;。</translation>
    </message>
    <message>
        <source>This file is not a mail: its first line is no header field.</source>
        <translation>此檔案不是郵件：第一行不是標頭欄位。</translation>
    </message>
    <message>
        <source>Choose an .eml file, or a .json message file.</source>
        <translation>請選擇 .eml 檔，或 .json 郵件檔。</translation>
    </message>
    <message>
        <source>%1: several authors need one Sender.</source>
        <translation>%1：有多位寄件者時，需要一位代寄者（Sender）。</translation>
    </message>
    <message>
        <source>Write exactly one address in Sender.</source>
        <translation>請在代寄者中填寫恰好一個地址。</translation>
    </message>
    <message>
        <source>This file could not be read: %1</source>
        <translation>無法讀取此檔案：%1</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>請檢查檔案是否存在，且有讀取權限。</translation>
    </message>
    <message>
        <source>This file is too large for a message file: %1</source>
        <translation>此檔案太大，不能作為郵件檔：%1</translation>
    </message>
    <message>
        <source>Attach large content as files instead.</source>
        <translation>請將大型內容改為附加檔案。</translation>
    </message>
    <message>
        <source>Line %1 of this message file is not valid: %2</source>
        <translation>此郵件檔的第 %1 行無效：%2</translation>
    </message>
    <message>
        <source>This message file is not valid: %1</source>
        <translation>此郵件檔無效：%1</translation>
    </message>
    <message>
        <source>A message file is an .eml, or JSON in Nodemailer&apos;s message shape.</source>
        <translation>郵件檔須為 .eml，或 Nodemailer 郵件格式的 JSON。</translation>
    </message>
    <message>
        <source>This message file has a key that is not supported: %1</source>
        <translation>此郵件檔含有不支援的鍵：%1</translation>
    </message>
    <message>
        <source>Remove or correct it: nothing is left out silently.</source>
        <translation>請移除或修正：不會默默略過任何內容。</translation>
    </message>
    <message>
        <source>This message file has a value that cannot be used: %1</source>
        <translation>此郵件檔含有無法使用的值：%1</translation>
    </message>
    <message>
        <source>Correct the value.</source>
        <translation>請修正該值。</translation>
    </message>
    <message>
        <source>This file could not be written: %1</source>
        <translation>無法寫入此檔案：%1</translation>
    </message>
    <message>
        <source>Check the folder and the space on the disk.</source>
        <translation>請檢查資料夾與磁碟空間。</translation>
    </message>
    <message>
        <source>The accounts could not be read: %1</source>
        <translation>無法讀取帳號：%1</translation>
    </message>
    <message>
        <source>Check that you may read the file. It was left alone.</source>
        <translation>請檢查是否有讀取權限。檔案未更動。</translation>
    </message>
    <message>
        <source>The file of accounts is not valid: %1</source>
        <translation>帳號檔無效：%1</translation>
    </message>
    <message>
        <source>Correct it or move it away. It was left alone.</source>
        <translation>請修正或移走。檔案未更動。</translation>
    </message>
    <message>
        <source>The accounts could not be saved: %1</source>
        <translation>無法儲存帳號：%1</translation>
    </message>
    <message>
        <source>Two accounts have the same name.</source>
        <translation>有兩個帳號同名。</translation>
    </message>
    <message>
        <source>Give each account a name of its own.</source>
        <translation>請為每個帳號取不同的名稱。</translation>
    </message>
    <message>
        <source>There is no such account.</source>
        <translation>沒有這個帳號。</translation>
    </message>
    <message>
        <source>Choose one of the accounts that are set up.</source>
        <translation>請選擇已設定的帳號。</translation>
    </message>
    <message>
        <source>The keychain holds no password for this account.</source>
        <translation>鑰匙圈中沒有此帳號的密碼。</translation>
    </message>
    <message>
        <source>Enter it once more.</source>
        <translation>請再輸入一次。</translation>
    </message>
    <message>
        <source>No keychain answers on this computer, so the password cannot be kept.</source>
        <translation>這部電腦上沒有鑰匙圈回應，因此無法保存密碼。</translation>
    </message>
    <message>
        <source>Start GNOME Keyring or KWallet, or let the account ask for the password each time. It is never written to a file.</source>
        <translation>請啟動 GNOME Keyring 或 KWallet，或讓帳號每次都詢問密碼。密碼絕不寫入檔案。</translation>
    </message>
    <message>
        <source>The keychain is locked, or access to it was denied.</source>
        <translation>鑰匙圈已上鎖，或存取遭拒。</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>請解鎖後再試。</translation>
    </message>
    <message>
        <source>The keychain did not answer in time.</source>
        <translation>鑰匙圈未及時回應。</translation>
    </message>
    <message>
        <source>It may be waiting for you to unlock it. Then try again.</source>
        <translation>可能正在等您解鎖。請解鎖後再試。</translation>
    </message>
    <message>
        <source>The keychain reported an error.</source>
        <translation>鑰匙圈回報錯誤。</translation>
    </message>
    <message>
        <source>Try again, or let the account ask for the password each time.</source>
        <translation>請再試一次，或讓帳號每次都詢問密碼。</translation>
    </message>
    <message>
        <source>The token command is not a command: a quote stays open, or it is empty.</source>
        <translation>權杖指令不是有效的指令：引號未結束，或內容是空的。</translation>
    </message>
    <message>
        <source>No shell is asked: for pipes and variables write sh -c &apos;...&apos;.</source>
        <translation>執行時不經 shell：要用管線與變數，請寫 sh -c &apos;...&apos;。</translation>
    </message>
    <message>
        <source>The token command could not be started.</source>
        <translation>無法啟動權杖指令。</translation>
    </message>
    <message>
        <source>Check that the program exists and may be run.</source>
        <translation>請檢查程式是否存在，且可執行。</translation>
    </message>
    <message>
        <source>The token command failed.</source>
        <translation>權杖指令失敗。</translation>
    </message>
    <message>
        <source>Run it by hand: it may want you to log in once more.</source>
        <translation>請手動執行看看：它可能要您重新登入。</translation>
    </message>
    <message>
        <source>The token command did not end in time.</source>
        <translation>權杖指令未及時結束，已逾時。</translation>
    </message>
    <message>
        <source>Run it by hand: it may be waiting for you.</source>
        <translation>請手動執行看看：它可能正在等您。</translation>
    </message>
    <message>
        <source>The token command printed more than a token can be.</source>
        <translation>權杖指令的輸出超過權杖可能的長度。</translation>
    </message>
    <message>
        <source>It is to print the token alone, on its first line.</source>
        <translation>它應只在第一行輸出權杖。</translation>
    </message>
    <message>
        <source>The token command printed no token.</source>
        <translation>權杖指令未輸出權杖。</translation>
    </message>
    <message>
        <source>%1: this request to the server is not valid.</source>
        <translation>%1：這項對伺服器的要求無效。</translation>
    </message>
    <message>
        <source>Times are written as 2026-12-24T18:00:00Z, keywords as org.example:ADV; a mail is held back for a time or until one, not both.</source>
        <translation>時間的寫法如 2026-12-24T18:00:00Z，關鍵字的寫法如 org.example:ADV；郵件可延後一段時間或延後到某一時刻，兩者擇一。</translation>
    </message>
    <message>
        <source>%1: this is not a disposition.</source>
        <translation>%1：這不是處置方式。</translation>
    </message>
    <message>
        <source>Use inline or attachment, or leave it empty.</source>
        <translation>請用 inline 或 attachment，或留空。</translation>
    </message>
    <message>
        <source>%1: this part cannot go as it is.</source>
        <translation>%1：此部分無法原樣傳送。</translation>
    </message>
    <message>
        <source>A raw part begins with its own header, has lines of at most 998 octets and is no larger than 16 MiB. Attach it as a file instead.</source>
        <translation>原始部分須以自己的標頭開始，每行至多 998 位元組，且不大於 16 MiB。請改以檔案附上。</translation>
    </message>
    <message>
        <source>%1: texts cannot be written in this character set.</source>
        <translation>%1：無法以此字元集書寫文字。</translation>
    </message>
    <message>
        <source>Use utf-8, or one such as big5, gb18030, iso-2022-jp or iso-8859-1.</source>
        <translation>請用 utf-8，或 big5、gb18030、iso-2022-jp、iso-8859-1 等。</translation>
    </message>
    <message>
        <source>%1: the character set does not have this character.</source>
        <translation>%1：字元集中沒有這個字元。</translation>
    </message>
    <message>
        <source>Use utf-8, which has them all, or write it in another way.</source>
        <translation>請用包含所有字元的 utf-8，或換一種寫法。</translation>
    </message>
    <message>
        <source>%1: this is not a date.</source>
        <translation>%1：這不是日期。</translation>
    </message>
    <message>
        <source>Write it as 2026-12-24T18:00:00+08:00, or leave it empty.</source>
        <translation>請寫成 2026-12-24T18:00:00+08:00，或留空。</translation>
    </message>
    <message>
        <source>%1: this is not a method of iTIP.</source>
        <translation>%1：這不是 iTIP 的方法。</translation>
    </message>
    <message>
        <source>Use REQUEST, PUBLISH, REPLY, CANCEL or another one.</source>
        <translation>請用 REQUEST、PUBLISH、REPLY、CANCEL 或其他方法。</translation>
    </message>
    <message>
        <source>This message file names something that would have to be fetched: %1</source>
        <translation>此郵件檔提到須從網路取得的內容：%1</translation>
    </message>
    <message>
        <source>Nothing is fetched for a message file: it would tell others that it was opened. Save it as a file, or use a data: URL.</source>
        <translation>不會為郵件檔從網路取得任何內容，以免他人得知檔案已被開啟。請存成檔案，或使用 data: URL。</translation>
    </message>
    <message>
        <source>%1: there is nothing to fill in for this placeholder.</source>
        <translation>%1：沒有可以填入這個替代欄位的內容。</translation>
    </message>
    <message>
        <source>Use the name of a column, or counter, recipient, date, message-id or env:NAME; \{{ stands for two braces.</source>
        <translation>請用欄名，或 counter、recipient、date、message-id、env:NAME；\{{ 代表兩個大括號。</translation>
    </message>
</context>
<context>
    <name>ReadCommands</name>
    <message>
        <source>Mails and mailbox files (*.eml *.mbox *.mbx)</source>
        <translation>郵件與信箱檔 (*.eml *.mbox *.mbx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Open to read</source>
        <translation>開啟閱讀</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>In SMTP the server speaks first.</source>
        <translation>在 SMTP 中由伺服器先開口。</translation>
    </message>
    <message>
        <source>The client introduces itself before anything else.</source>
        <translation>用戶端先報上名稱，再做其他事。</translation>
    </message>
    <message>
        <source>TLS has begun: what the server said before it may have been forged, so it is asked again.</source>
        <translation>TLS 已開始：伺服器先前所說的可能是偽造的，因此重新詢問。</translation>
    </message>
    <message>
        <source>After XCLIENT the session begins anew.</source>
        <translation>XCLIENT 之後，工作階段重新開始。</translation>
    </message>
    <message>
        <source>The client introduces itself once more, though nothing asks for it: a mail that was begun is given up.</source>
        <translation>用戶端再次報上名稱，雖然沒有必要：已開始的郵件因此放棄。</translation>
    </message>
    <message>
        <source>The server refused the first introduction: %1</source>
        <translation>伺服器拒絕了第一次問候：%1</translation>
    </message>
    <message>
        <source>The server speaks LMTP, where LHLO takes the place of EHLO.</source>
        <translation>伺服器使用 LMTP，以 LHLO 代替 EHLO。</translation>
    </message>
    <message>
        <source>The server offers STARTTLS, and the connection is not encrypted yet.</source>
        <translation>伺服器提供 STARTTLS，而連線尚未加密。</translation>
    </message>
    <message>
        <source>The client asks for TLS though the server does not offer it.</source>
        <translation>伺服器未提供 TLS，用戶端仍提出要求。</translation>
    </message>
    <message>
        <source>The client chose %1 among what the server offers: %2</source>
        <translation>用戶端從伺服器所提供的機制中選擇了 %1：%2</translation>
    </message>
    <message>
        <source>The server does not offer a login here; the client tries %1 all the same.</source>
        <translation>伺服器在此不提供登入；用戶端仍嘗試 %1。</translation>
    </message>
    <message>
        <source>%1 is not among what the server offers: %2</source>
        <translation>伺服器所提供的機制中沒有 %1：%2</translation>
    </message>
    <message>
        <source>The first message goes along with the command: that saves a round trip.</source>
        <translation>第一則訊息隨指令一起送出，省下一次往返。</translation>
    </message>
    <message>
        <source>The server asked with 334; this is answer number %1.</source>
        <translation>伺服器以 334 提問；這是第 %1 個回答。</translation>
    </message>
    <message>
        <source>The client gives up this login.</source>
        <translation>用戶端放棄這次登入。</translation>
    </message>
    <message>
        <source>Without a sender: nobody is to get a notification about this mail.</source>
        <translation>沒有寄件者：這封郵件不會通知任何人。</translation>
    </message>
    <message>
        <source>The session is ready for a mail.</source>
        <translation>工作階段可以開始寄送郵件。</translation>
    </message>
    <message>
        <source>The next mail of this connection. Mails before it: %1</source>
        <translation>此連線的下一封郵件。先前的郵件數：%1</translation>
    </message>
    <message>
        <source>SMTPUTF8 because the local part of %1 is not ASCII.</source>
        <translation>使用 SMTPUTF8，因為 %1 的本地部分不是 ASCII。</translation>
    </message>
    <message>
        <source>SMTPUTF8 because header fields are to be UTF-8.</source>
        <translation>使用 SMTPUTF8，因為標頭欄位要使用 UTF-8。</translation>
    </message>
    <message>
        <source>SMTPUTF8 because of %1.</source>
        <translation>使用 SMTPUTF8，原因是 %1。</translation>
    </message>
    <message>
        <source>The message has octets above 127.</source>
        <translation>郵件含有大於 127 的位元組。</translation>
    </message>
    <message>
        <source>The server offers SIZE, without a limit.</source>
        <translation>伺服器提供 SIZE，沒有上限。</translation>
    </message>
    <message>
        <source>The server offers SIZE, up to %1 octets.</source>
        <translation>伺服器提供 SIZE，上限為 %1 位元組。</translation>
    </message>
    <message>
        <source>The server offers %1.</source>
        <translation>伺服器提供 %1。</translation>
    </message>
    <message>
        <source>The server did not offer %1: it may refuse the command for it.</source>
        <translation>伺服器未提供 %1：可能因此拒絕這個指令。</translation>
    </message>
    <message>
        <source>Whoever sends the mail asked for %1.</source>
        <translation>寄送郵件的人要求使用 %1。</translation>
    </message>
    <message>
        <source>Whoever sends the mail asked for delivery notifications.</source>
        <translation>寄送郵件的人要求送達通知。</translation>
    </message>
    <message>
        <source>Recipient number %1 of this mail.</source>
        <translation>這封郵件的第 %1 個收件者。</translation>
    </message>
    <message>
        <source>The recipients are named. How many: %1, accepted so far: %2</source>
        <translation>收件者都已指出。人數：%1，目前已接受：%2</translation>
    </message>
    <message>
        <source>Sent without waiting (pipelining). Commands before it that had no answer yet: %1</source>
        <translation>不等回覆就送出（PIPELINING）。在它之前尚無回覆的指令數：%1</translation>
    </message>
    <message>
        <source>The message goes in chunks (CHUNKING) in place of DATA.</source>
        <translation>郵件以分段（CHUNKING）代替 DATA 送出。</translation>
    </message>
    <message>
        <source>A mail was begun and not sent: it is cleared away.</source>
        <translation>有一封郵件已開始但未送出：予以清除。</translation>
    </message>
    <message>
        <source>Whether the mail before was taken is not known yet: if not, it is cleared away.</source>
        <translation>尚不知道前一封郵件是否被接受：若沒有，予以清除。</translation>
    </message>
    <message>
        <source>No mail is open: this changes nothing.</source>
        <translation>沒有進行中的郵件：不會有任何改變。</translation>
    </message>
    <message>
        <source>There is nothing left to be said.</source>
        <translation>沒有其他要說的了。</translation>
    </message>
    <message>
        <source>After this the client has nothing left to say: %1</source>
        <translation>在這之後，用戶端沒有其他要說的：%1</translation>
    </message>
    <message>
        <source>Answers %1.</source>
        <translation>回覆 %1。</translation>
    </message>
    <message>
        <source>Answers the message.</source>
        <translation>回覆郵件內容。</translation>
    </message>
    <message>
        <source>Holds for this recipient alone: %1</source>
        <translation>只適用於這個收件者：%1</translation>
    </message>
    <message>
        <source>Nobody had asked for it.</source>
        <translation>沒有人詢問。</translation>
    </message>
    <message>
        <source>Answers the connection.</source>
        <translation>回應連線。</translation>
    </message>
</context>
<context>
    <name>Recipients</name>
    <message>
        <source>The session ended before the server decided about this recipient.</source>
        <translation>伺服器還沒決定是否接受這位收件者，工作階段就結束了。</translation>
    </message>
    <message>
        <source>Nothing was delivered to it: send again once the cause is removed.</source>
        <translation>這位收件者沒有收到任何郵件：排除原因後再寄一次。</translation>
    </message>
    <message>
        <source>The server took the recipient and the whole message, and its answer was lost.</source>
        <translation>伺服器接受了這位收件者，也收下整封郵件，但它的回覆遺失了。</translation>
    </message>
    <message>
        <source>The connection broke, or the server took longer than the time that was allowed.</source>
        <translation>連線中斷，或伺服器花的時間超過了允許的時限。</translation>
    </message>
    <message>
        <source>Ask the recipient, or look into the server&apos;s log, before you send it again: it may arrive twice.</source>
        <translation>再寄之前，請先詢問收件者或查看伺服器的紀錄：郵件可能會收到兩次。</translation>
    </message>
    <message>
        <source>The server took responsibility for delivering the message to this recipient.</source>
        <translation>伺服器已負責將郵件遞送給這位收件者。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>請稍後再試。</translation>
    </message>
</context>
<context>
    <name>RecordProblems</name>
    <message>
        <source>Something that is no plain ASCII: %1</source>
        <translation>含有非 ASCII 的內容：%1</translation>
    </message>
    <message>
        <source>It is longer than anybody reads.</source>
        <translation>太長，沒有人會讀這麼長的紀錄。</translation>
    </message>
    <message>
        <source>Not written as name=value: %1</source>
        <translation>未寫成「名稱=值」：%1</translation>
    </message>
    <message>
        <source>It stands there twice: %1</source>
        <translation>重複出現：%1</translation>
    </message>
    <message>
        <source>Not known, and ignored: %1</source>
        <translation>不明且會被忽略：%1</translation>
    </message>
    <message>
        <source>It must have, and does not: %1</source>
        <translation>必須有卻沒有：%1</translation>
    </message>
    <message>
        <source>Not a value it can have: %1</source>
        <translation>不能有這樣的值：%1</translation>
    </message>
    <message>
        <source>It must begin with the version: %1</source>
        <translation>必須以版本開頭：%1</translation>
    </message>
    <message>
        <source>Not an address that begins with mailto: or https: in %1</source>
        <translation>含有不以 mailto: 或 https: 開頭的位址：%1</translation>
    </message>
    <message>
        <source>The policy is asked for %1% of the mails only; newer receivers ignore this.</source>
        <translation>只要求對 %1% 的郵件套用政策；較新的接收端會忽略此設定。</translation>
    </message>
    <message>
        <source>The logo must be an SVG: %1</source>
        <translation>標誌必須是 SVG：%1</translation>
    </message>
    <message>
        <source>No mechanism of SPF: %1. The whole record is void.</source>
        <translation>不是 SPF 的機制：%1。整筆紀錄無效。</translation>
    </message>
    <message>
        <source>What follows the name is missing, or cannot stand there: %1. The whole record is void.</source>
        <translation>名稱之後缺少內容，或內容不該出現：%1。整筆紀錄無效。</translation>
    </message>
    <message>
        <source>No IP address of that kind: %1. The whole record is void.</source>
        <translation>不是該類的 IP 位址：%1。整筆紀錄無效。</translation>
    </message>
    <message>
        <source>No length of a network&apos;s prefix: %1. The whole record is void.</source>
        <translation>不是網路前綴的長度：%1。整筆紀錄無效。</translation>
    </message>
    <message>
        <source>A broken macro: %1. The whole record is void.</source>
        <translation>巨集有誤：%1。整筆紀錄無效。</translation>
    </message>
    <message>
        <source>It may stand there once only: %1. The whole record is void.</source>
        <translation>只能出現一次：%1。整筆紀錄無效。</translation>
    </message>
    <message>
        <source>Nobody reads it, because of &quot;all&quot;: %1</source>
        <translation>因為「all」，沒有人會讀到它：%1</translation>
    </message>
    <message>
        <source>Everybody may send mail of this domain: %1</source>
        <translation>任何人都可以寄送此網域的郵件：%1</translation>
    </message>
    <message>
        <source>&quot;ptr&quot; is slow and not to be relied on; RFC 7208 5.5 asks not to use it.</source>
        <translation>「ptr」緩慢且不可靠；RFC 7208 5.5 要求不要使用。</translation>
    </message>
    <message>
        <source>It ends neither with &quot;all&quot; nor with &quot;redirect&quot;: of everybody else nothing is said.</source>
        <translation>結尾既沒有「all」也沒有「redirect」：對其他來源未作規定。</translation>
    </message>
    <message>
        <source>It may take %1 questions. After the tenth, receivers stop, and the whole record is void.</source>
        <translation>可能需要 %1 次查詢。超過十次，接收端就會停止，整筆紀錄無效。</translation>
    </message>
    <message>
        <source>%1 questions have an empty answer. After the second, receivers may stop, and the whole record is void.</source>
        <translation>有 %1 次查詢得到空的回答。超過兩次，接收端可能停止，整筆紀錄無效。</translation>
    </message>
    <message>
        <source>It leads in a circle, back to %1.</source>
        <translation>形成迴圈，又回到 %1。</translation>
    </message>
    <message>
        <source>%1 has no SPF record: whoever comes this far finds the whole record void.</source>
        <translation>%1 沒有 SPF 紀錄：評估到此處時，整筆紀錄無效。</translation>
    </message>
    <message>
        <source>Not followed any further: %1</source>
        <translation>不再繼續追查：%1</translation>
    </message>
    <message>
        <source>This is no key: %1</source>
        <translation>這不是金鑰：%1</translation>
    </message>
    <message>
        <source>%1 bits are too few: no receiver takes less than 1024 (RFC 8301).</source>
        <translation>%1 位元太短：接收端不接受少於 1024 位元的金鑰（RFC 8301）。</translation>
    </message>
    <message>
        <source>%1 bits are few; new keys have 2048 (RFC 8301).</source>
        <translation>%1 位元偏短；新金鑰應為 2048 位元（RFC 8301）。</translation>
    </message>
    <message>
        <source>No kind of key that DKIM knows: %1</source>
        <translation>不是 DKIM 所知的金鑰種類：%1</translation>
    </message>
    <message>
        <source>SHA-256 is not among the hashes: %1</source>
        <translation>雜湊之中沒有 SHA-256：%1</translation>
    </message>
    <message>
        <source>The key is not for mail: %1</source>
        <translation>此金鑰不供郵件使用：%1</translation>
    </message>
    <message>
        <source>The domain is testing DKIM: a broken signature is to be treated like none.</source>
        <translation>此網域正在測試 DKIM：有誤的簽章應視同沒有簽章。</translation>
    </message>
    <message>
        <source>Not written as key: value: %1</source>
        <translation>未寫成「鍵: 值」：%1</translation>
    </message>
    <message>
        <source>The policy names no server (mx).</source>
        <translation>政策未列出任何伺服器（mx）。</translation>
    </message>
    <message>
        <source>It must be text/plain, and is: %1</source>
        <translation>必須是 text/plain，實際為：%1</translation>
    </message>
    <message>
        <source>It is good for less than a day: whoever cuts off the DNS for that long is rid of it.</source>
        <translation>有效期不到一天：只要阻斷 DNS 那麼久，政策就失效了。</translation>
    </message>
    <message>
        <source>No usage of certificates that is known: %1</source>
        <translation>不明的憑證用途：%1</translation>
    </message>
    <message>
        <source>No selector that is known: %1</source>
        <translation>不明的選擇欄位：%1</translation>
    </message>
    <message>
        <source>No matching type that is known: %1</source>
        <translation>不明的比對方式：%1</translation>
    </message>
    <message>
        <source>%1 octets are no hash of that kind.</source>
        <translation>%1 個位元組不是該種雜湊。</translation>
    </message>
    <message>
        <source>%1 (at %2)</source>
        <comment>a problem, and the place</comment>
        <translation>%1（位置 %2）</translation>
    </message>
</context>
<context>
    <name>RecordTags</name>
    <message>
        <source>refuse it</source>
        <translation>拒絕</translation>
    </message>
    <message>
        <source>treat it as suspicious</source>
        <translation>視為可疑</translation>
    </message>
    <message>
        <source>do nothing, only report</source>
        <translation>不處置，只回報</translation>
    </message>
    <message>
        <source>the very same domain</source>
        <translation>須為完全相同的網域</translation>
    </message>
    <message>
        <source>the same organization is enough</source>
        <translation>同一組織即可</translation>
    </message>
    <message>
        <source>who gets the daily reports</source>
        <translation>誰收每日報告</translation>
    </message>
    <message>
        <source>who gets a report of a single mail</source>
        <translation>誰收單封郵件的報告</translation>
    </message>
    <message>
        <source>when a single mail is reported: 0 all failed, 1 any failed, d DKIM failed, s SPF failed</source>
        <translation>何時回報單封郵件：0 全部失敗、1 任一失敗、d DKIM 失敗、s SPF 失敗</translation>
    </message>
    <message>
        <source>seconds between two reports</source>
        <translation>兩次報告相隔的秒數</translation>
    </message>
    <message>
        <source>the form of the reports</source>
        <translation>報告的格式</translation>
    </message>
    <message>
        <source>for how many of a hundred mails the policy is asked for</source>
        <translation>每百封郵件中要求對多少封套用政策</translation>
    </message>
    <message>
        <source>a domain that others register below</source>
        <translation>供他人在其下註冊的網域</translation>
    </message>
    <message>
        <source>whether others register below this domain</source>
        <translation>他人是否在此網域之下註冊</translation>
    </message>
    <message>
        <source>y: only a test, one step milder</source>
        <translation>y：僅供測試，處置減輕一級</translation>
    </message>
    <message>
        <source>mail of the domain that nobody vouches for: %1</source>
        <translation>此網域無人背書的郵件：%1</translation>
    </message>
    <message>
        <source>the same for domains below it: %1</source>
        <translation>其下網域的郵件：%1</translation>
    </message>
    <message>
        <source>the same for domains below it that do not exist: %1</source>
        <translation>其下不存在之網域的郵件：%1</translation>
    </message>
    <message>
        <source>the domain of a DKIM signature: %1</source>
        <translation>DKIM 簽章的網域：%1</translation>
    </message>
    <message>
        <source>the domain that SPF vouches for: %1</source>
        <translation>SPF 背書的網域：%1</translation>
    </message>
    <message>
        <source>the kind of key</source>
        <translation>金鑰種類</translation>
    </message>
    <message>
        <source>the hashes it may be used with</source>
        <translation>可搭配的雜湊</translation>
    </message>
    <message>
        <source>the key</source>
        <translation>金鑰</translation>
    </message>
    <message>
        <source>what it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>flags: y testing, s no domains below it</source>
        <translation>旗標：y 測試中、s 不含其下網域</translation>
    </message>
    <message>
        <source>a note for people</source>
        <translation>給人看的註記</translation>
    </message>
    <message>
        <source>of an older standard, ignored</source>
        <translation>舊標準的內容，會被忽略</translation>
    </message>
    <message>
        <source>no logo: the domain does not take part</source>
        <translation>沒有標誌：此網域不參加</translation>
    </message>
    <message>
        <source>where the logo is</source>
        <translation>標誌的位置</translation>
    </message>
    <message>
        <source>where the certificate for the logo is</source>
        <translation>標誌之憑證的位置</translation>
    </message>
    <message>
        <source>where other evidence for the logo is</source>
        <translation>標誌之其他依據的位置</translation>
    </message>
    <message>
        <source>whose picture is shown first</source>
        <translation>優先顯示誰的圖</translation>
    </message>
    <message>
        <source>the version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>changes when the policy does</source>
        <translation>政策變更時隨之變更</translation>
    </message>
    <message>
        <source>who gets the reports</source>
        <translation>誰收報告</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>The server refused the connection in its greeting.</source>
        <translation>伺服器在問候時就拒絕連線。</translation>
    </message>
    <message>
        <source>The server refused to begin a session.</source>
        <translation>伺服器拒絕開始工作階段。</translation>
    </message>
    <message>
        <source>The server refused to start TLS.</source>
        <translation>伺服器拒絕啟動 TLS。</translation>
    </message>
    <message>
        <source>The server refused the login.</source>
        <translation>伺服器拒絕登入。</translation>
    </message>
    <message>
        <source>The server refused the sender.</source>
        <translation>伺服器拒絕寄件者。</translation>
    </message>
    <message>
        <source>The server refused a recipient.</source>
        <translation>伺服器拒絕一位收件者。</translation>
    </message>
    <message>
        <source>The server refused to take the message.</source>
        <translation>伺服器拒絕接收郵件。</translation>
    </message>
    <message>
        <source>The server refused the message after reading it.</source>
        <translation>伺服器讀完郵件後拒絕。</translation>
    </message>
    <message>
        <source>The server refused to go on.</source>
        <translation>伺服器拒絕繼續。</translation>
    </message>
    <message>
        <source>It may not serve this network, or not on this port. Mail programs use port 587 or 465.</source>
        <translation>它可能不服務此網路，或不使用此連接埠。郵件程式使用連接埠 587 或 465。</translation>
    </message>
    <message>
        <source>It may dislike the name given in EHLO: try a full domain name.</source>
        <translation>它可能不接受 EHLO 中的名稱：請試用完整的網域名稱。</translation>
    </message>
    <message>
        <source>Its certificate may not be set up. Try implicit TLS (port 465).</source>
        <translation>其憑證可能尚未設定。請試用隱含式 TLS（連接埠 465）。</translation>
    </message>
    <message>
        <source>Check the sender&apos;s address, and whether you may send from it here. The server may expect a login first.</source>
        <translation>請檢查寄件者地址，以及您能否由此以該地址寄送。伺服器可能要求先登入。</translation>
    </message>
    <message>
        <source>Check the address. A server that is not the recipient&apos;s own usually expects a login first.</source>
        <translation>請檢查地址。若非收件者自己的伺服器，通常要求先登入。</translation>
    </message>
    <message>
        <source>The server&apos;s words say what it did not like: often size, content, or the sender&apos;s domain.</source>
        <translation>伺服器的回覆說明了原因：多半是大小、內容或寄件者的網域。</translation>
    </message>
    <message>
        <source>The transcript shows what the server answered to.</source>
        <translation>工作階段紀錄中有伺服器所回覆的指令。</translation>
    </message>
    <message>
        <source>This may pass: the server asks to try again later.</source>
        <translation>這可能只是暫時的：伺服器請您稍後再試。</translation>
    </message>
    <message>
        <source>Check user name and password. Many providers ask for an app password instead of the usual one. Some servers offer mechanisms that they cannot check: try PLAIN by name.</source>
        <translation>請檢查使用者名稱與密碼。許多服務商要求以應用程式密碼取代平常的密碼。有些伺服器提供自己無法驗證的機制：請試著指定 PLAIN。</translation>
    </message>
</context>
<context>
    <name>ReplyWords</name>
    <message>
        <source>The mail said:</source>
        <translation>原郵件內容：</translation>
    </message>
    <message>
        <source>%1 wrote:</source>
        <translation>%1 寫道：</translation>
    </message>
    <message>
        <source>On %1, %2 wrote:</source>
        <comment>date, author</comment>
        <translation>%2 於 %1 寫道：</translation>
    </message>
    <message>
        <source>---------- Forwarded message ----------</source>
        <translation>---------- 轉寄的郵件 ----------</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>%1: %2</source>
        <comment>name and value of a fact</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>收件者</translation>
    </message>
    <message>
        <source>The server&apos;s words</source>
        <translation>伺服器的回覆</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>意義</translation>
    </message>
    <message>
        <source>Likely cause</source>
        <translation>可能原因</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>詳細資料</translation>
    </message>
    <message>
        <source>Logged in with</source>
        <translation>登入方式</translation>
    </message>
    <message>
        <source>Queue ID</source>
        <translation>佇列編號</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>Octets of the message</source>
        <translation>郵件的位元組數</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>擴充功能</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>問候</translation>
    </message>
    <message>
        <source>TLS handshake</source>
        <translation>TLS 交握</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登入</translation>
    </message>
    <message>
        <source>Envelope</source>
        <translation>信封</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Handshake</source>
        <translation>交握</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已驗證</translation>
    </message>
    <message>
        <source>yes, for %1</source>
        <translation>是，對 %1</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>警示</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>憑證</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>簽發者</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>金鑰</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期間</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>問題清單</translation>
    </message>
    <message>
        <source> (row %1)</source>
        <translation>（第 %1 列）</translation>
    </message>
    <message>
        <source>What was said: C the client, S the server, -- this program</source>
        <translation>對話內容：C 為用戶端，S 為伺服器，-- 為本程式</translation>
    </message>
    <message>
        <source>(%1 rows left out)</source>
        <translation>（略去 %1 列）</translation>
    </message>
    <message>
        <source>Report of an SMTP session, Postscope %1</source>
        <translation>SMTP 工作階段報告，Postscope %1</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
</context>
<context>
    <name>SecretQuestion</name>
    <message>
        <source>Password</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>Password of %1 at %2:</source>
        <translation>%1 在 %2 的密碼：</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>權杖</translation>
    </message>
    <message>
        <source>Token of %1 at %2:</source>
        <translation>%1 在 %2 的權杖：</translation>
    </message>
    <message>
        <source>Password of the proxy</source>
        <translation>代理伺服器的密碼</translation>
    </message>
    <message>
        <source>Password of %1 at the proxy %2:</source>
        <translation>%1 在代理伺服器 %2 的密碼：</translation>
    </message>
</context>
<context>
    <name>ServerText</name>
    <message>
        <source>several transactions</source>
        <translation>數次交易</translation>
    </message>
    <message>
        <source>added in TLS</source>
        <translation>TLS 中新增</translation>
    </message>
    <message>
        <source>added after AUTH</source>
        <translation>AUTH 之後新增</translation>
    </message>
    <message>
        <source>gone in TLS</source>
        <translation>TLS 中消失</translation>
    </message>
    <message>
        <source>gone after AUTH</source>
        <translation>AUTH 之後消失</translation>
    </message>
    <message>
        <source>changed in TLS</source>
        <translation>TLS 中變更</translation>
    </message>
    <message>
        <source>changed after AUTH</source>
        <translation>AUTH 之後變更</translation>
    </message>
    <message>
        <source>several commands at once</source>
        <translation>一次送出數個指令</translation>
    </message>
    <message>
        <source>codes in the replies</source>
        <translation>回覆中的狀態碼</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two changes</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>In clear</source>
        <translation>明文</translation>
    </message>
    <message>
        <source>In TLS</source>
        <translation>TLS 中</translation>
    </message>
    <message>
        <source>After AUTH</source>
        <translation>AUTH 之後</translation>
    </message>
    <message>
        <source>The server offers AUTH with PLAIN or LOGIN in clear: whoever uses it shows the password to everybody on the way.</source>
        <translation>伺服器在明文中提供 PLAIN 或 LOGIN 的 AUTH：使用它就等於讓途中所有人看到密碼。</translation>
    </message>
    <message>
        <source>The server offers STARTTLS inside TLS, which RFC 3207 forbids.</source>
        <translation>伺服器在 TLS 中仍提供 STARTTLS，這是 RFC 3207 所禁止的。</translation>
    </message>
    <message>
        <source>No longer offered later in the session: %1. Only what was said last counts.</source>
        <translation>工作階段後來不再提供：%1。只以最後所說的為準。</translation>
    </message>
    <message>
        <source>The server does not know EHLO: it has no extensions, and HELO was said instead.</source>
        <translation>伺服器不認得 EHLO：它沒有擴充功能，因此改用 HELO。</translation>
    </message>
    <message>
        <source>Greeting: %1</source>
        <translation>問候：%1</translation>
    </message>
    <message>
        <source>No greeting came.</source>
        <translation>沒有收到問候。</translation>
    </message>
    <message>
        <source>No EHLO was answered.</source>
        <translation>沒有任何 EHLO 得到答覆。</translation>
    </message>
    <message>
        <source>The server calls itself %1; the client said %2.</source>
        <comment>name, command</comment>
        <translation>伺服器自稱 %1；用戶端說的是 %2。</translation>
    </message>
    <message>
        <source>After AUTH nobody asked again: EHLO is repeated only where AUTH has added a security layer (RFC 4954 4).</source>
        <translation>AUTH 之後沒有再問：只有 AUTH 加上了安全層時才重複 EHLO（RFC 4954 4）。</translation>
    </message>
</context>
<context>
    <name>SessionIssues</name>
    <message>
        <source>The greeting took %1 seconds.</source>
        <translation>等候問候花了 %1 秒。</translation>
    </message>
    <message>
        <source>The reply took %1 seconds.</source>
        <translation>等候回覆花了 %1 秒。</translation>
    </message>
    <message>
        <source>The server answered %1 where %2 was due.</source>
        <translation>伺服器回覆 %1，但此處應為 %2。</translation>
    </message>
    <message>
        <source>The lines of one reply have different codes: %1 and %2.</source>
        <translation>同一則回覆的各行代碼不同：%1 與 %2。</translation>
    </message>
    <message>
        <source>The server said something that is no reply of SMTP.</source>
        <translation>伺服器說了不是 SMTP 回覆的內容。</translation>
    </message>
    <message>
        <source>A line of the server ends in LF without CR.</source>
        <translation>伺服器有一行以 LF 結尾而沒有 CR。</translation>
    </message>
    <message>
        <source>A line of the server has an octet 0 in it.</source>
        <translation>伺服器有一行含有位元組 0。</translation>
    </message>
    <message>
        <source>A reply line has %1 octets: at most %2 are allowed.</source>
        <translation>有一行回覆長達 %1 個位元組：最多只允許 %2 個。</translation>
    </message>
    <message>
        <source>The server answered (%1) before it was asked anything.</source>
        <translation>還沒問伺服器任何事，它就先回覆了（%1）。</translation>
    </message>
    <message>
        <source>The server said something without having been asked.</source>
        <translation>沒有人問，伺服器卻說了話。</translation>
    </message>
    <message>
        <source>The other side broke the protocol.</source>
        <translation>對方違反了通訊協定。</translation>
    </message>
    <message>
        <source>The connection was closed without a farewell (221).</source>
        <translation>連線關閉時沒有道別（221）。</translation>
    </message>
    <message>
        <source>The server calls itself %1 in its greeting and %2 in its reply to EHLO.</source>
        <translation>伺服器在問候中自稱 %1，在 EHLO 的回覆中卻自稱 %2。</translation>
    </message>
    <message>
        <source>No answer within %1 seconds.</source>
        <translation>%1 秒內沒有回覆。</translation>
    </message>
    <message>
        <source>The server does not offer STARTTLS.</source>
        <translation>伺服器未提供 STARTTLS。</translation>
    </message>
    <message>
        <source>The server offered STARTTLS, and then no longer.</source>
        <translation>伺服器原本提供 STARTTLS，後來卻不再提供。</translation>
    </message>
    <message>
        <source>The server offers STARTTLS although TLS is in use.</source>
        <translation>已在使用 TLS，伺服器仍提供 STARTTLS。</translation>
    </message>
    <message>
        <source>The server offers to take the secret before TLS: %1</source>
        <translation>伺服器在 TLS 之前就接受密碼或權杖：%1</translation>
    </message>
    <message>
        <source>No longer offered after TLS: %1</source>
        <translation>TLS 之後不再提供：%1</translation>
    </message>
    <message>
        <source>%1 is in use, which is broken.</source>
        <translation>使用的是已不安全的 %1。</translation>
    </message>
    <message>
        <source>TLS failed.</source>
        <translation>TLS 失敗。</translation>
    </message>
    <message>
        <source>The server ended TLS with an alert.</source>
        <translation>伺服器以警示結束 TLS。</translation>
    </message>
    <message numerus="yes">
        <source>The server&apos;s certificate ends in %n day(s), on %1.</source>
        <translation>
            <numerusform>伺服器的憑證將在 %n 天後（%1）到期。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody who is trusted here vouches for the server&apos;s certificate.</source>
        <translation>此處信任的單位都沒有為伺服器的憑證作保。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is out of date, or not valid yet.</source>
        <translation>伺服器的憑證已過期，或尚未生效。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for another name.</source>
        <translation>伺服器的憑證是給別的名稱用的。</translation>
    </message>
    <message>
        <source>A key or signature in the server&apos;s certificates is too weak.</source>
        <translation>伺服器的憑證中，有金鑰或簽章強度不足。</translation>
    </message>
    <message>
        <source>A check of the server&apos;s certificates failed.</source>
        <translation>伺服器的憑證有一項檢查未通過。</translation>
    </message>
    <message>
        <source>The server has another key than the one that is trusted for it.</source>
        <translation>伺服器的金鑰與您信任的不同。</translation>
    </message>
    <message>
        <source>The key of the server&apos;s certificate is short: %1</source>
        <translation>伺服器憑證的金鑰太短：%1</translation>
    </message>
    <message>
        <source>The login went on with a weaker mechanism, because %1 was of no use.</source>
        <translation>%1 無法使用，因此改用較弱的機制登入。</translation>
    </message>
    <message>
        <source>Delivery notifications were asked for and left out: the server does not offer DSN.</source>
        <translation>要求了遞送通知，但伺服器未提供 DSN，因此略去。</translation>
    </message>
    <message>
        <source>The server does not offer %1: %2 is left out.</source>
        <translation>伺服器未提供 %1：略去 %2。</translation>
    </message>
    <message>
        <source>%1 was used although the server does not offer it, because you said so.</source>
        <translation>伺服器未提供 %1，但依您的指示仍然使用。</translation>
    </message>
    <message>
        <source>The server does not offer PIPELINING: each command waits for the reply to the one before.</source>
        <translation>伺服器未提供 PIPELINING：每個命令都要等前一個的回覆。</translation>
    </message>
    <message>
        <source>The server does not offer 8BITMIME: the message went in a form that needs only 7 bits.</source>
        <translation>伺服器未提供 8BITMIME：郵件改以只需 7 位元的形式送出。</translation>
    </message>
    <message>
        <source>The DKIM key of %2 has only %1 bits.</source>
        <translation>%2 的 DKIM 金鑰只有 %1 位元。</translation>
    </message>
    <message>
        <source>No connection to %1, port %2.</source>
        <translation>無法連線到 %1，連接埠 %2。</translation>
    </message>
    <message>
        <source>%1 could not be looked up.</source>
        <translation>查不到 %1。</translation>
    </message>
    <message>
        <source>The proxy %1 made no connection.</source>
        <translation>代理伺服器 %1 沒有建立連線。</translation>
    </message>
    <message>
        <source>An MX record names no host.</source>
        <translation>有一筆 MX 記錄沒有指定主機。</translation>
    </message>
    <message>
        <source>%1 did not take the mail; %2 was tried next.</source>
        <translation>%1 沒有接受郵件；接著嘗試 %2。</translation>
    </message>
    <message>
        <source>No mail server took mail for %1.</source>
        <translation>沒有郵件伺服器接受寄給 %1 的郵件。</translation>
    </message>
    <message>
        <source>Sending stopped after %1 of %2 octets of the message: nothing was delivered.</source>
        <translation>郵件送出 %2 個位元組中的 %1 個後停止：沒有遞送任何內容。</translation>
    </message>
    <message>
        <source>The whole message was sent, and the answer to it was lost.</source>
        <translation>整封郵件已送出，但回覆遺失了。</translation>
    </message>
    <message>
        <source>The record is full: %1 events were not kept.</source>
        <translation>紀錄已滿：有 %1 個事件沒有保留。</translation>
    </message>
    <message>
        <source>The server, or something between, does not keep to RFC 5321 4.2. Other programs may fail with it; tell whoever runs it.</source>
        <translation>伺服器或中間的設備不遵守 RFC 5321 4.2。其他程式可能因此失敗；請通知負責的人。</translation>
    </message>
    <message>
        <source>From here on replies may be taken for answers to the wrong command. Without PIPELINING (Extensions…) this is easier to see.</source>
        <translation>從這裡開始，回覆可能被當成別的命令的回覆。停用 PIPELINING（擴充功能…）會比較容易看清楚。</translation>
    </message>
    <message>
        <source>Check host and port, and what the rows around it say.</source>
        <translation>請檢查主機與連接埠，以及前後各列的內容。</translation>
    </message>
    <message>
        <source>Harmless after the message was accepted. Before that, the server gave up, or the network did.</source>
        <translation>若郵件已被接受則無妨。若在那之前，表示伺服器或網路中途放棄了。</translation>
    </message>
    <message>
        <source>Harmless; several servers behind one name do this. A server that sends mail should use one name (RFC 5321 4.1.1.1).</source>
        <translation>無妨；多台伺服器共用一個名稱時會如此。寄信的伺服器應使用同一個名稱（RFC 5321 4.1.1.1）。</translation>
    </message>
    <message>
        <source>The server may look up names, scan for viruses, or slow strangers down on purpose. The time is its own, not the network&apos;s, where other replies were quick.</source>
        <translation>伺服器可能在查詢名稱、掃描病毒，或刻意拖慢陌生人。若其他回覆都很快，這段時間就是伺服器自己的，不是網路的。</translation>
    </message>
    <message>
        <source>Try again later, or allow more time in the account.</source>
        <translation>請稍後再試，或在帳號中放寬時限。</translation>
    </message>
    <message>
        <source>What is sent can be read on the way. Try port 465 with implicit TLS, or ask whoever runs the server.</source>
        <translation>送出的內容在途中可被讀取。請試試連接埠 465 與隱含式 TLS，或詢問伺服器的管理者。</translation>
    </message>
    <message>
        <source>Somebody on the way may have taken it out. Do not log in over this connection.</source>
        <translation>可能是途中有人將它移除。請勿透過此連線登入。</translation>
    </message>
    <message>
        <source>RFC 3207 4.2 forbids it. Harmless, but it tells of a server that is put together oddly.</source>
        <translation>RFC 3207 4.2 禁止這麼做。無妨，但表示這台伺服器的組成有些奇怪。</translation>
    </message>
    <message>
        <source>A program that does not insist on TLS gives the password away. The server should offer AUTH inside TLS only (RFC 4954 4).</source>
        <translation>不堅持使用 TLS 的程式會洩漏密碼。伺服器應只在 TLS 內提供 AUTH（RFC 4954 4）。</translation>
    </message>
    <message>
        <source>Only what is offered after TLS counts (RFC 3207 4.2). Often AUTH mechanisms and proxies are the cause.</source>
        <translation>只有 TLS 之後提供的才算數（RFC 3207 4.2）。原因常是 AUTH 機制或代理伺服器。</translation>
    </message>
    <message>
        <source>RFC 8996 forbids it. The server should be brought up to date.</source>
        <translation>RFC 8996 禁止使用。伺服器應更新。</translation>
    </message>
    <message>
        <source>The TLS page tells how far it came and what was checked.</source>
        <translation>TLS 頁會說明進行到哪裡、檢查了什麼。</translation>
    </message>
    <message>
        <source>It is to be renewed before that day; otherwise no program will connect any more.</source>
        <translation>應在該日之前更新；否則不再有程式願意連線。</translation>
    </message>
    <message>
        <source>Name the file of the authority that issued it, or trust this one certificate on the TLS page.</source>
        <translation>請指定簽發單位的憑證檔，或在 TLS 頁只信任這一張憑證。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is to be renewed. Check the clock of this computer, too.</source>
        <translation>伺服器的憑證應更新。也請檢查這部電腦的時鐘。</translation>
    </message>
    <message>
        <source>Use the name that the certificate is for; the TLS page shows it.</source>
        <translation>請使用憑證所屬的名稱；TLS 頁會顯示。</translation>
    </message>
    <message>
        <source>Whoever runs the server should use RSA with 2048 bits or more, or ECDSA, and SHA-256.</source>
        <translation>伺服器的管理者應使用 2048 位元以上的 RSA 或 ECDSA，以及 SHA-256。</translation>
    </message>
    <message>
        <source>The TLS page shows the certificates.</source>
        <translation>TLS 頁會顯示憑證。</translation>
    </message>
    <message>
        <source>It may have been renewed, or somebody may be in between. Compare the fingerprint with whoever runs the server.</source>
        <translation>可能已更新憑證，也可能有人從中攔截。請與伺服器的管理者核對指紋。</translation>
    </message>
    <message>
        <source>The server offers a mechanism that it cannot check. Whoever runs it should no longer offer it.</source>
        <translation>伺服器提供了自己無法檢查的機制。管理者不應再提供它。</translation>
    </message>
    <message>
        <source>The mail goes without it. Use another server if it matters.</source>
        <translation>郵件會在沒有它的情況下寄出。若很重要，請改用其他伺服器。</translation>
    </message>
    <message>
        <source>Extensions… takes that back.</source>
        <translation>可在「擴充功能…」取消。</translation>
    </message>
    <message>
        <source>Replace it with one of 2048 bits.</source>
        <translation>請換成 2048 位元的金鑰。</translation>
    </message>
    <message>
        <source>Where another address answered, the mail went there; this one is to be looked after.</source>
        <translation>若有其他位址回應，郵件就送往那裡；這個位址需要處理。</translation>
    </message>
    <message>
        <source>Check how it is spelled, and that the network is up.</source>
        <translation>請檢查拼字，並確認網路正常。</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s host, port and login.</source>
        <translation>請檢查代理伺服器的主機、連接埠與登入資料。</translation>
    </message>
    <message>
        <source>Whoever runs the domain should put a host name there.</source>
        <translation>網域的管理者應在此填入主機名稱。</translation>
    </message>
    <message>
        <source>The mail servers of a domain are there to stand in for each other.</source>
        <translation>同一網域的郵件伺服器本來就是互相備援。</translation>
    </message>
    <message>
        <source>Check the domain of the address.</source>
        <translation>請檢查地址的網域。</translation>
    </message>
    <message>
        <source>It can be sent again.</source>
        <translation>可以再寄一次。</translation>
    </message>
    <message>
        <source>It may have been delivered: ask the recipient before you send it again.</source>
        <translation>郵件可能已送達：再寄之前請先詢問收件者。</translation>
    </message>
    <message>
        <source>What they were is not known here.</source>
        <translation>此處無法得知它們的內容。</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>The key for the DKIM signature could not be read.</source>
        <translation>無法讀取 DKIM 簽章的金鑰。</translation>
    </message>
    <message>
        <source>The keychain did not give the key for the DKIM signature.</source>
        <translation>鑰匙圈未提供 DKIM 簽章的金鑰。</translation>
    </message>
    <message>
        <source>The key for the DKIM signature is protected by a passphrase.</source>
        <translation>DKIM 簽章的金鑰受密語保護。</translation>
    </message>
    <message>
        <source>There is no private key for a DKIM signature in this.</source>
        <translation>其中沒有可供 DKIM 簽章的私密金鑰。</translation>
    </message>
    <message>
        <source>DKIM knows RSA and Ed25519 keys, and this is another kind.</source>
        <translation>DKIM 只支援 RSA 與 Ed25519 金鑰，這是另一種。</translation>
    </message>
    <message>
        <source>The RSA key for the DKIM signature has fewer than 1024 bits: nobody may trust it.</source>
        <translation>DKIM 簽章的 RSA 金鑰不足 1024 位元：誰都不可信任它。</translation>
    </message>
    <message>
        <source>A DKIM signature cannot say this.</source>
        <translation>DKIM 簽章不能這樣寫。</translation>
    </message>
    <message>
        <source>A DKIM signature must cover the one From of a mail.</source>
        <translation>DKIM 簽章必須涵蓋郵件唯一的 From。</translation>
    </message>
    <message>
        <source>The mail could not be signed.</source>
        <translation>無法為郵件簽章。</translation>
    </message>
    <message>
        <source>Nothing was sent. Check that the file exists and that you may read it.</source>
        <translation>未送出任何內容。請檢查檔案是否存在，且您可讀取。</translation>
    </message>
    <message>
        <source>Nothing was sent. Unlock the keychain, put the key into it again on the page DKIM of the account, or name its file.</source>
        <translation>未送出任何內容。請解鎖鑰匙圈、在帳號的 DKIM 頁再次存入金鑰，或指定其檔案。</translation>
    </message>
    <message>
        <source>Nothing was sent. Make a copy without one, readable by you alone: openssl pkey -in KEY -out NEWKEY</source>
        <translation>未送出任何內容。請製作不含密語、僅您可讀的副本：openssl pkey -in KEY -out NEWKEY</translation>
    </message>
    <message>
        <source>Nothing was sent. It must be a private key in PEM format, RSA or Ed25519: openssl genpkey -algorithm rsa -pkeyopt rsa_keygen_bits:2048 -out KEY makes one.</source>
        <translation>未送出任何內容。須為 PEM 格式的 RSA 或 Ed25519 私密金鑰：openssl genpkey -algorithm rsa -pkeyopt rsa_keygen_bits:2048 -out KEY 可產生。</translation>
    </message>
    <message>
        <source>Nothing was sent. Make a new key, and publish its record under a new selector: openssl genpkey -algorithm rsa -pkeyopt rsa_keygen_bits:2048 -out KEY</source>
        <translation>未送出任何內容。請產生新金鑰，並以新選擇器發布其紀錄：openssl genpkey -algorithm rsa -pkeyopt rsa_keygen_bits:2048 -out KEY</translation>
    </message>
    <message>
        <source>Nothing was sent. The domain (d=) is a name with a dot such as example.org, the selector (s=) a word, the identity (i=) an address in that domain, and what is signed (h=) are names of fields. Bcc, Received and Return-Path are never signed.</source>
        <translation>未送出任何內容。網域（d=）是含點的名稱，如 example.org；選擇器（s=）是一個字；身分（i=）是該網域中的地址；要簽的（h=）是欄位名稱。Bcc、Received 與 Return-Path 從不簽章。</translation>
    </message>
    <message>
        <source>Nothing was sent. Give the mail one From, and leave it in the list of what is signed.</source>
        <translation>未送出任何內容。請讓郵件有一個 From，並留在要簽章的欄位中。</translation>
    </message>
    <message>
        <source>Nothing was sent. Send without signing, or with another key.</source>
        <translation>未送出任何內容。請不簽章寄出，或改用其他金鑰。</translation>
    </message>
</context>
<context>
    <name>SpanText</name>
    <message>
        <source>%1: %2</source>
        <comment>name and value of a fact</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Look up mail servers</source>
        <translation>查詢郵件伺服器</translation>
    </message>
    <message>
        <source>Look up address</source>
        <translation>查詢位址</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>建立連線</translation>
    </message>
    <message>
        <source>Through the proxy</source>
        <translation>經由代理伺服器</translation>
    </message>
    <message>
        <source>TLS handshake</source>
        <translation>TLS 交握</translation>
    </message>
    <message>
        <source>Wait for the greeting</source>
        <translation>等待問候</translation>
    </message>
    <message>
        <source>Upload content</source>
        <translation>上傳內容</translation>
    </message>
    <message>
        <source>Upload chunk (BDAT)</source>
        <translation>上傳區塊（BDAT）</translation>
    </message>
    <message>
        <source>Wait for the answer</source>
        <translation>等待回覆</translation>
    </message>
    <message>
        <source>Other command</source>
        <translation>其他指令</translation>
    </message>
    <message>
        <source>setting up the connection</source>
        <translation>建立連線</translation>
    </message>
    <message>
        <source>waiting for the server</source>
        <translation>等待伺服器</translation>
    </message>
    <message>
        <source>sending content</source>
        <translation>傳送內容</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>done (%1)</source>
        <comment>reply code</comment>
        <translation>完成（%1）</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>refused (%1)</source>
        <comment>reply code</comment>
        <translation>被拒（%1）</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>中斷</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>octets in a second</comment>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>From %1 to %2, %3</source>
        <comment>begin, end, duration</comment>
        <translation>從 %1 到 %2，費時 %3</translation>
    </message>
    <message>
        <source>%1 of it behind the answers to earlier commands of the same flight, %2 alone</source>
        <translation>其中 %1 排在同批先前指令的回覆之後，單獨等待 %2</translation>
    </message>
    <message>
        <source>%1 of it in the client, %2 in the server</source>
        <translation>其中用戶端 %1，伺服器 %2</translation>
    </message>
    <message>
        <source>Time went to</source>
        <translation>時間用於</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>%1 octets</source>
        <translation>%1 位元組</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>It ends when the last octet is handed to this computer&apos;s network; what is under way then counts as wait for the answer.</source>
        <translation>最後一個位元組交給這部電腦的網路時就算結束；當時仍在途中的部分算在等待回覆的時間內。</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>connected</source>
        <translation>已連線</translation>
    </message>
    <message>
        <source>HELO only</source>
        <translation>僅 HELO</translation>
    </message>
    <message numerus="yes">
        <source>%n keyword(s)</source>
        <translation>
            <numerusform>%n 個關鍵字</numerusform>
        </translation>
    </message>
    <message>
        <source>TLS from the start</source>
        <translation>一開始即為 TLS</translation>
    </message>
    <message>
        <source>offered, not used</source>
        <translation>有提供，未使用</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>未提供</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已驗證</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>未驗證</translation>
    </message>
    <message>
        <source>no TLS</source>
        <translation>沒有 TLS</translation>
    </message>
    <message numerus="yes">
        <source>%n offered</source>
        <comment>mechanisms</comment>
        <translation>
            <numerusform>提供 %n 種</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>問候</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>憑證</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未進行到此</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>逾時未回覆</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>no password</source>
        <translation>沒有密碼</translation>
    </message>
    <message>
        <source>no SMTP</source>
        <translation>不是 SMTP</translation>
    </message>
    <message>
        <source>declined here</source>
        <translation>本程式婉拒</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>The server speaks first: wait for its greeting.</source>
        <translation>由伺服器先開口：請等它的問候。</translation>
    </message>
    <message>
        <source>Say who you are, and hear what the server can do.</source>
        <translation>表明身分，並聽伺服器能做什麼。</translation>
    </message>
    <message>
        <source>Inside TLS everything begins anew: say EHLO again.</source>
        <translation>進入 TLS 後一切重新開始：請再送一次 EHLO。</translation>
    </message>
    <message>
        <source>The server offers TLS: take it before anything that is not for everybody.</source>
        <translation>伺服器提供 TLS：送出不宜公開的內容之前，請先啟用。</translation>
    </message>
    <message>
        <source>The server offers a login. Without one, many take mail for their own people only.</source>
        <translation>伺服器提供登入。未登入時，許多伺服器只收給自家使用者的郵件。</translation>
    </message>
    <message>
        <source>Begin a mail: name its sender.</source>
        <translation>開始一封郵件：指定寄件者。</translation>
    </message>
    <message>
        <source>Name a recipient.</source>
        <translation>指定一位收件者。</translation>
    </message>
    <message>
        <source>Send the message, or name another recipient first.</source>
        <translation>送出郵件，或先再指定一位收件者。</translation>
    </message>
    <message>
        <source>Type the message: header, an empty line, text. A dot alone on a line ends it.</source>
        <translation>輸入郵件：標頭、空行、文字。單獨一行的句點表示結束。</translation>
    </message>
    <message>
        <source>Type the octets that BDAT announced, or take them from a file with /file.</source>
        <translation>輸入 BDAT 所宣告的位元組，或用 /file 取自檔案。</translation>
    </message>
    <message>
        <source>Type the answer in base64 (it is shown nowhere), or * to give up.</source>
        <translation>以 base64 輸入回覆（不會顯示在任何地方），或輸入 * 放棄。</translation>
    </message>
    <message>
        <source>The server has the message. Begin another with MAIL, or leave.</source>
        <translation>伺服器已收下郵件。可用 MAIL 開始另一封，或離開。</translation>
    </message>
    <message>
        <source>The server wants TLS first.</source>
        <translation>伺服器要求先啟用 TLS。</translation>
    </message>
    <message>
        <source>The server wants a login first.</source>
        <translation>伺服器要求先登入。</translation>
    </message>
    <message>
        <source>The server wants to know who you are first.</source>
        <translation>伺服器要求先表明身分。</translation>
    </message>
    <message>
        <source>A mail begins with its sender: MAIL comes before it.</source>
        <translation>郵件由寄件者開始：要先送 MAIL。</translation>
    </message>
    <message>
        <source>Nobody is named who is to get it: RCPT comes before it.</source>
        <translation>尚未指定收件者：要先送 RCPT。</translation>
    </message>
    <message>
        <source>A mail has begun already: finish it, or forget it with RSET.</source>
        <translation>已開始一封郵件：請完成它，或用 RSET 放棄。</translation>
    </message>
    <message>
        <source>This is done already, and may be done once only.</source>
        <translation>這已經做過，而且只能做一次。</translation>
    </message>
    <message>
        <source>The server did not expect this now.</source>
        <translation>伺服器此時不預期收到這個。</translation>
    </message>
    <message>
        <source>An old server: it knows HELO only.</source>
        <translation>舊伺服器：只支援 HELO。</translation>
    </message>
    <message>
        <source>Give your name with it: a domain, or an address in brackets such as [127.0.0.1].</source>
        <translation>請附上您的名稱：網域，或加上方括號的位址，例如 [127.0.0.1]。</translation>
    </message>
    <message>
        <source>Name or password is wrong. Many providers ask for an app password instead of the usual one.</source>
        <translation>名稱或密碼錯誤。許多服務商要求以應用程式密碼取代平常的密碼。</translation>
    </message>
    <message>
        <source>The server does not take this mechanism: try another that EHLO offered.</source>
        <translation>伺服器不接受此機制：請改用 EHLO 所列的其他機制。</translation>
    </message>
    <message>
        <source>The server did not understand this: check the spelling.</source>
        <translation>伺服器看不懂：請檢查拼字。</translation>
    </message>
    <message>
        <source>The server knows the command, but not what follows it: check the arguments.</source>
        <translation>伺服器認得此指令，但不認得其後的內容：請檢查引數。</translation>
    </message>
    <message>
        <source>The server does not do this.</source>
        <translation>伺服器不支援此功能。</translation>
    </message>
    <message>
        <source>The server does not take this sender: check the address, or log in.</source>
        <translation>伺服器不接受此寄件者：請檢查地址，或先登入。</translation>
    </message>
    <message>
        <source>The server does not take this recipient. The others are not affected.</source>
        <translation>伺服器不接受此收件者。其他收件者不受影響。</translation>
    </message>
    <message>
        <source>The server does not take the message; its words say why.</source>
        <translation>伺服器不接收郵件，其回覆說明了原因。</translation>
    </message>
    <message>
        <source>The server asks to try again later.</source>
        <translation>伺服器請您稍後再試。</translation>
    </message>
    <message>
        <source>The server refused; its words say why.</source>
        <translation>伺服器拒絕，其回覆說明了原因。</translation>
    </message>
    <message>
        <source>The server has ended the session: connect again.</source>
        <translation>伺服器已結束工作階段：請重新連線。</translation>
    </message>
    <message>
        <source>The session is over.</source>
        <translation>工作階段已結束。</translation>
    </message>
    <message>
        <source>%1 Next: %2</source>
        <comment>a sentence, then a command</comment>
        <translation>%1下一步：%2</translation>
    </message>
    <message>
        <source>Type SMTP commands. A line that begins with a slash is for this console:
  /help              this
  /info              TLS, and what the server offers
  /send FILE.eml     send a mail from a file, with DATA before it where that was not said
  /file FILE         the octets of a BDAT from a file
  /wait [SECONDS]    wait; without a number, until the server says something
  /raw on|off        send what is typed as it is, wait for no answer, check nothing
  /hex on|off        show the octets of every line too
  /quit              say QUIT and leave
  //...              a line for the server that begins with a slash
AUTH alone, or with a mechanism alone, logs in with the name and password of the account.
In raw mode: \r \n \t \0 \\ and \xHH are octets, \x41{2000} is 2000 of them; CR LF follows
unless the line ends with \r, \n, or \c, which stands for nothing.</source>
        <translation>請輸入 SMTP 指令。以斜線開頭的行是給此主控台的：
  /help              此說明
  /info              TLS，以及伺服器提供的功能
  /send FILE.eml     從檔案寄出郵件；尚未送出 DATA 時會先送出
  /file FILE         從檔案取得 BDAT 的位元組
  /wait [SECONDS]    等待；未給數字時，等到伺服器送來內容為止
  /raw on|off        輸入的內容照原樣送出，不等待回覆，不檢查
  /hex on|off        一併顯示每行的位元組
  /quit              送出 QUIT 並離開
  //...              要送給伺服器、以斜線開頭的行
單獨的 AUTH，或只加上機制的 AUTH，會以帳號的名稱與密碼登入。
原始模式中：\r \n \t \0 \\ 與 \xHH 為位元組，\x41{2000} 表示 2000 個；行末自動加上 CR LF，
除非該行以 \r、\n，或不代表任何內容的 \c 結尾。</translation>
    </message>
</context>
<context>
    <name>Tallies</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 of %2 mails sent in %3 s: %4 mails and %5 a second. Connections: %6</source>
        <translation>%2 封郵件中已寄出 %1 封，費時 %3 秒：每秒 %4 封、%5。連線數：%6</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>accepted for some recipients</source>
        <translation>部分收件者已接受</translation>
    </message>
    <message>
        <source>refused for good</source>
        <translation>永久拒絕</translation>
    </message>
    <message>
        <source>may work later</source>
        <translation>稍後可能成功</translation>
    </message>
    <message>
        <source>not sent, for something on this side</source>
        <translation>因本機這端的問題而未寄出</translation>
    </message>
    <message>
        <source>not sent, for a breach of the protocol or the rules</source>
        <translation>因違反通訊協定或規則而未寄出</translation>
    </message>
    <message>
        <source>unknown: sent whole, and the answer was lost</source>
        <translation>不明：已完整送出，但未收到回覆</translation>
    </message>
    <message>
        <source>%1 % in %2</source>
        <translation>%1% 在 %2 以內</translation>
    </message>
    <message>
        <source>From MAIL to the answer: %1, the slowest in %2</source>
        <translation>從 MAIL 到回覆：%1，最慢為 %2</translation>
    </message>
    <message>
        <source>%1 of %2 mails, %3 a second</source>
        <translation>%2 封郵件中的 %1 封，每秒 %3 封</translation>
    </message>
    <message>
        <source>Answers, each with the first of its kind:</source>
        <translation>各種回覆，及其最早的一則：</translation>
    </message>
    <message>
        <source>What went wrong without an answer:</source>
        <translation>未收到回覆的問題：</translation>
    </message>
    <message>
        <source>Answers of other kinds: %1</source>
        <translation>其他種類的回覆：%1</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>未寄出：%1</translation>
    </message>
</context>
<context>
    <name>Verbs</name>
    <message>
        <source>Says who you are, and asks what the server can do.</source>
        <translation>表明身分，並詢問伺服器的能力。</translation>
    </message>
    <message>
        <source>Says who you are, as it was done before there were extensions.</source>
        <translation>表明身分，為擴充功能出現之前的作法。</translation>
    </message>
    <message>
        <source>What EHLO is, to a server of LMTP.</source>
        <translation>對 LMTP 伺服器而言，相當於 EHLO。</translation>
    </message>
    <message>
        <source>Begins TLS in this connection; then everything starts anew.</source>
        <translation>在此連線上開始 TLS，之後一切從頭開始。</translation>
    </message>
    <message>
        <source>Logs in. Alone, or with a mechanism alone, it does so inside TLS with the name and password of the account.</source>
        <translation>登入。單獨輸入，或只加上機制名稱時，會在 TLS 中以帳號的名稱與密碼登入。</translation>
    </message>
    <message>
        <source>Takes leave; the server closes the connection.</source>
        <translation>道別；由伺服器關閉連線。</translation>
    </message>
    <message>
        <source>Tells a server that trusts you which client you speak for.</source>
        <translation>告知信任你的伺服器，你代表哪個用戶端。</translation>
    </message>
    <message>
        <source>Begins a mail and names its sender: where bounces go.</source>
        <translation>開始一封郵件並指明寄件者：退信的去處。</translation>
    </message>
    <message>
        <source>Names one recipient; once for each.</source>
        <translation>指明一位收件者；每位一次。</translation>
    </message>
    <message>
        <source>The message follows: header, empty line, text, and a dot alone on a line.</source>
        <translation>接著是郵件：標頭、空行、內文，最後是單獨一行的句點。</translation>
    </message>
    <message>
        <source>So many octets of the message follow; LAST says that they are the last.</source>
        <translation>接著是這麼多位元組的郵件；LAST 表示這是最後一段。</translation>
    </message>
    <message>
        <source>Forgets the mail that was begun. The session goes on.</source>
        <translation>捨棄已開始的郵件，工作階段繼續。</translation>
    </message>
    <message>
        <source>Does nothing; the server says that it is there.</source>
        <translation>什麼也不做；伺服器表示它還在。</translation>
    </message>
    <message>
        <source>Asks whether there is such a user. Many servers answer 252: neither yes nor no.</source>
        <translation>詢問是否有此使用者。許多伺服器回覆 252：不置可否。</translation>
    </message>
    <message>
        <source>Asks who is on a mailing list. Most servers refuse.</source>
        <translation>詢問郵遞論壇有哪些成員。多數伺服器會拒絕。</translation>
    </message>
    <message>
        <source>Asks the server to send what it keeps for a domain.</source>
        <translation>請伺服器送出它為某個網域保留的郵件。</translation>
    </message>
    <message>
        <source>Asks the server for a word of help.</source>
        <translation>請伺服器提供說明。</translation>
    </message>
    <message>
        <source>every server</source>
        <translation>所有伺服器</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>已提供</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>未提供</translation>
    </message>
    <message>
        <source>EHLO tells</source>
        <translation>由 EHLO 得知</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>The server answers. No login was tried.</source>
        <translation>伺服器有回應。未嘗試登入。</translation>
    </message>
    <message>
        <source>The server answers, and the login works.</source>
        <translation>伺服器有回應，登入成功。</translation>
    </message>
    <message>
        <source>Refused: nobody gets this message.</source>
        <translation>已拒絕：沒有人會收到這封郵件。</translation>
    </message>
    <message>
        <source>Not sent, but it may work later.</source>
        <translation>未寄出，但稍後可能成功。</translation>
    </message>
    <message>
        <source>Not sent, because something is missing on this side.</source>
        <translation>未寄出，因為本機這端缺少某項資料。</translation>
    </message>
    <message>
        <source>Not sent, because it would not have been safe.</source>
        <translation>未寄出，因為並不安全。</translation>
    </message>
    <message>
        <source>It is unknown whether the message was delivered.</source>
        <translation>不確定郵件是否已送達。</translation>
    </message>
    <message numerus="yes">
        <source>Accepted for %1 of %n recipient(s).</source>
        <translation>
            <numerusform>%n 位收件者中已接受 %1 位。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Write a test mail, send it over an SMTP session you can watch.</source>
        <translation>撰寫測試郵件，經由看得見的 SMTP 工作階段寄出。</translation>
    </message>
    <message>
        <source>An .eml or .json file, or a mailto: link.</source>
        <translation>.eml 或 .json 檔，或 mailto: 連結。</translation>
    </message>
</context>
<context>
    <name>postscope::ui::AccountForm</name>
    <message>
        <source>Fill in for</source>
        <translation>郵件服務</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>其他伺服器</translation>
    </message>
    <message>
        <source>F&amp;ill in for</source>
        <translation>郵件服務(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名稱(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>伺服器(&amp;S)</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>連接埠</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>連接埠(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>加密(&amp;E)</translation>
    </message>
    <message>
        <source>Log in with</source>
        <translation>登入方式</translation>
    </message>
    <message>
        <source>&amp;Log in with</source>
        <translation>登入方式(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>使用者(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Ask each time, keep it nowhere</source>
        <translation>每次詢問，不保存(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;From in new messages</source>
        <translation>新郵件的寄件者(&amp;F)</translation>
    </message>
    <message>
        <source>An app password, made in the settings of the mail service, not the one for its web page.</source>
        <translation>應用程式密碼，在郵件服務的設定中建立，不是登入其網頁的密碼。</translation>
    </message>
    <message>
        <source>The password that the bridge program shows.</source>
        <translation>Bridge 程式所顯示的密碼。</translation>
    </message>
    <message>
        <source>An API key with the right to send.</source>
        <translation>具寄送權限的 API 金鑰。</translation>
    </message>
    <message>
        <source>asked for each time</source>
        <translation>每次詢問</translation>
    </message>
    <message>
        <source>in the keychain, if it was kept before</source>
        <translation>若先前已保存，則在鑰匙圈中</translation>
    </message>
    <message>
        <source>Find settin&amp;gs…</source>
        <translation>尋找設定(&amp;G)…</translation>
    </message>
    <message>
        <source>Asks the domain of a mail address for its server</source>
        <translation>向郵件地址的網域查詢其伺服器</translation>
    </message>
    <message>
        <source>Pass&amp;word or token</source>
        <translation>密碼或權杖(&amp;W)</translation>
    </message>
    <message>
        <source>To&amp;ken command</source>
        <translation>權杖指令(&amp;K)</translation>
    </message>
    <message>
        <source>empty: the token above</source>
        <translation>留空：上面的權杖</translation>
    </message>
    <message>
        <source>A command that prints a token, run at each login, without a shell.</source>
        <translation>能輸出權杖的指令，每次登入時執行，不經 shell。</translation>
    </message>
    <message>
        <source>This service wants an OAuth token: paste one, or name a command that prints it.</source>
        <translation>此服務要求 OAuth 權杖：請貼上權杖，或指定能輸出權杖的指令。</translation>
    </message>
    <message>
        <source>Parts of the account</source>
        <translation>帳號的各部分</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>帳號</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登入</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>伺服器</translation>
    </message>
</context>
<context>
    <name>postscope::ui::AccountTest</name>
    <message>
        <source>&amp;Test</source>
        <translation>測試(&amp;T)</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>測試結果</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>正在連線到 %1…</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>測試成功。</translation>
    </message>
    <message>
        <source>No TLS</source>
        <translation>沒有 TLS</translation>
    </message>
    <message>
        <source>not logged in</source>
        <translation>未登入</translation>
    </message>
    <message>
        <source>logged in with %1</source>
        <translation>以 %1 登入</translation>
    </message>
</context>
<context>
    <name>postscope::ui::AccountsDialog</name>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>帳號</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>新增(&amp;D)</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新帳號</translation>
    </message>
    <message>
        <source>An account needs a name and a server.</source>
        <translation>帳號需要名稱與伺服器。</translation>
    </message>
    <message>
        <source>The password of %1 is kept nowhere: it will be asked for each time.</source>
        <translation>%1 的密碼不會保存：每次都會詢問。</translation>
    </message>
    <message>
        <source>Something in this account cannot be right: the field says what.</source>
        <translation>此帳號有不正確之處：欄位旁有說明。</translation>
    </message>
    <message>
        <source>The password of the proxy of %1 is kept nowhere: it will be asked for each time.</source>
        <translation>%1 的代理伺服器密碼未保存：每次都會詢問。</translation>
    </message>
    <message>
        <source>The DKIM key of %1 is kept nowhere: name its file again, or nothing can be signed.</source>
        <translation>%1 的 DKIM 金鑰未保存：請再次指定其檔案，否則無法簽章。</translation>
    </message>
</context>
<context>
    <name>postscope::ui::Actions</name>
    <message>
        <source>&amp;New message</source>
        <translation>新增郵件(&amp;N)</translation>
    </message>
    <message>
        <source>New from the sam&amp;ple</source>
        <translation>以範例新增(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>製作複本(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開啟(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>儲存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存新檔(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>關閉分頁(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪下(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼上(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全選(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>檢閱器(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Captured messages</source>
        <translation>擷取的郵件(&amp;C)</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>下一個窗格(&amp;X)</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>上一個窗格(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>重設版面配置(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>寄出(&amp;S)</translation>
    </message>
    <message>
        <source>Send to the sand&amp;box</source>
        <translation>寄到沙盒(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Attach files…</source>
        <translation>附加檔案(&amp;A)…</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>&amp;Reply-To, Sender, more</source>
        <translation>回覆至、代寄者等(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation>接聽(&amp;L)</translation>
    </message>
    <message>
        <source>Copy &amp;address</source>
        <translation>複製位址(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Delete all captured messages…</source>
        <translation>刪除所有擷取的郵件(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Manage accounts…</source>
        <translation>管理帳號(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>鍵盤快速鍵(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Postscope</source>
        <translation>關於 Postscope(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>跟隨系統(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>淺色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Inspector &amp;below</source>
        <translation>檢閱器置於下方(&amp;B)</translation>
    </message>
    <message>
        <source>Inspector at the ri&amp;ght</source>
        <translation>檢閱器置於右側(&amp;G)</translation>
    </message>
    <message>
        <source>Send re&amp;peatedly…</source>
        <translation>重複寄送(&amp;P)…</translation>
    </message>
    <message>
        <source>E&amp;xtensions…</source>
        <translation>擴充功能(&amp;X)…</translation>
    </message>
    <message>
        <source>Open to &amp;read…</source>
        <translation>開啟閱讀(&amp;R)…</translation>
    </message>
    <message>
        <source>Send to a &amp;list…</source>
        <translation>寄給名單(&amp;L)…</translation>
    </message>
    <message>
        <source>E&amp;xplain a reply or bounce…</source>
        <translation>解說回覆或退信(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Behaviour…</source>
        <translation>行為(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Probe</source>
        <translation>探測(&amp;P)</translation>
    </message>
    <message>
        <source>Co&amp;nsole</source>
        <translation>主控台(&amp;N)</translation>
    </message>
</context>
<context>
    <name>postscope::ui::AddressForm</name>
    <message>
        <source>T&amp;o</source>
        <translation>收件者(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Cc</source>
        <translation>副本(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reply-To</source>
        <translation>回覆至(&amp;R)</translation>
    </message>
    <message>
        <source>Se&amp;nder</source>
        <translation>代寄者(&amp;N)</translation>
    </message>
    <message>
        <source>S&amp;ubject</source>
        <translation>主旨(&amp;U)</translation>
    </message>
    <message>
        <source>Reply-To, Sender, more</source>
        <translation>回覆至、代寄者等</translation>
    </message>
    <message>
        <source>Shows the fields Reply-To, Sender, In-Reply-To and References</source>
        <translation>顯示回覆至、代寄者、In-Reply-To 與 References 欄位</translation>
    </message>
    <message>
        <source>From</source>
        <translation>寄件者</translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation>密件副本</translation>
    </message>
    <message>
        <source>In-Reply-To</source>
        <translation>In-Reply-To</translation>
    </message>
    <message>
        <source>References</source>
        <translation>References</translation>
    </message>
</context>
<context>
    <name>postscope::ui::AgainDialog</name>
    <message>
        <source>Send again</source>
        <translation>再次寄送</translation>
    </message>
    <message>
        <source>The same mail, with the same header and Message-ID, goes again to %1, for these recipients alone:</source>
        <translation>同一封郵件（標頭與 Message-ID 都相同）會再次寄往 %1，且只給這些收件者：</translation>
    </message>
    <message>
        <source>Some of them may have it already, and get it twice.</source>
        <translation>其中有人可能已經收到，會收到兩次。</translation>
    </message>
    <message>
        <source>Who gets it again</source>
        <translation>再次收到的人</translation>
    </message>
    <message>
        <source>&amp;Send Again</source>
        <translation>再次寄送(&amp;S)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Refused: %n recipient(s)</source>
        <translation>
            <numerusform>被拒絕：%n 位收件者(&amp;R)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To be tried &amp;later: %n recipient(s)</source>
        <translation>
            <numerusform>需稍後再試：%n 位收件者(&amp;L)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Not tried: %n recipient(s)</source>
        <translation>
            <numerusform>未嘗試：%n 位收件者(&amp;N)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Unknown: %n recipient(s); it may arrive twice</source>
        <translation>
            <numerusform>不明：%n 位收件者；可能會收到兩次(&amp;U)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::AnswerBox</name>
    <message>
        <source>The last answer</source>
        <translation>最近的回覆</translation>
    </message>
    <message>
        <source>What the answer means</source>
        <translation>回覆的意義</translation>
    </message>
</context>
<context>
    <name>postscope::ui::AttachmentModel</name>
    <message>
        <source>in the message file</source>
        <translation>在郵件檔中</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Content-ID (inline)</source>
        <translation>Content-ID（內嵌）</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>alternative to the text</source>
        <translation>純文字的替代內容</translation>
    </message>
    <message>
        <source>An alternative says once more what text and HTML say, as a calendar entry does. A mail program shows the last one that it understands.</source>
        <translation>替代內容是純文字與 HTML 內容的另一種表達方式，例如行事曆項目。郵件程式會顯示它看得懂的最後一種。</translation>
    </message>
    <message>
        <source>Goes as</source>
        <translation>寄送形式</translation>
    </message>
</context>
<context>
    <name>postscope::ui::AttachmentPage</name>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Files can also be dropped anywhere on the message, or pasted here.</source>
        <translation>也可將檔案拖放到郵件上任何地方，或貼到這裡。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>附加檔案…</translation>
    </message>
    <message>
        <source>Encoding of text and attachments</source>
        <translation>文字與附件的編碼</translation>
    </message>
    <message>
        <source>How text and attachments are encoded. What the server does not take goes in the usual encoding.</source>
        <translation>文字與附件如何編碼。伺服器不接受者改用一般編碼。</translation>
    </message>
    <message>
        <source>Usual encoding</source>
        <translation>一般編碼</translation>
    </message>
    <message>
        <source>7bit only</source>
        <translation>僅用 7bit</translation>
    </message>
    <message>
        <source>8bit text</source>
        <translation>文字用 8bit</translation>
    </message>
    <message>
        <source>Binary (BINARYMIME)</source>
        <translation>二進位（BINARYMIME）</translation>
    </message>
</context>
<context>
    <name>postscope::ui::CheckedLine</name>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
</context>
<context>
    <name>postscope::ui::CommandBox</name>
    <message>
        <source>Se&amp;nd line</source>
        <translation>送出這一行(&amp;N)</translation>
    </message>
    <message>
        <source>The next sensible step</source>
        <translation>適當的下一步</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Syntax</source>
        <translation>語法</translation>
    </message>
    <message>
        <source>What the command does</source>
        <translation>指令的作用</translation>
    </message>
    <message>
        <source>C&amp;ommand:</source>
        <translation>指令(&amp;O)：</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>未連線。</translation>
    </message>
    <message>
        <source>Put this line in</source>
        <translation>填入這一行</translation>
    </message>
    <message>
        <source>Up and Down recall what was typed; several pasted lines leave together; /help tells of this console&apos;s own words.</source>
        <translation>上、下方向鍵可叫回輸入過的內容；貼上的多行會一起送出；/help 說明主控台自己的命令。</translation>
    </message>
    <message>
        <source>Connect, then type SMTP commands here: every line that both sides say appears in the inspector.</source>
        <translation>請先連線，再於此輸入 SMTP 指令：雙方說的每一行都會出現在檢閱器中。</translation>
    </message>
</context>
<context>
    <name>postscope::ui::CompareModel</name>
    <message>
        <source>%1 · %2</source>
        <comment>number and time of a run</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>%1 (%2%3)</source>
        <comment>milliseconds, sign, difference</comment>
        <translation>%1（%2%3）</translation>
    </message>
    <message>
        <source>%1 (ms)</source>
        <comment>a run</comment>
        <translation>%1（毫秒）</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步驟</translation>
    </message>
    <message>
        <source>For</source>
        <translation>對象</translation>
    </message>
</context>
<context>
    <name>postscope::ui::ComparePane</name>
    <message>
        <source>&amp;Pin</source>
        <translation>釘選(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Keep this run when newer ones come</source>
        <translation>有更新的紀錄時仍保留這一次</translation>
    </message>
    <message>
        <source>Take this run out of the list</source>
        <translation>將這一次從清單移除</translation>
    </message>
    <message>
        <source>Runs to compare</source>
        <translation>要比較的各次傳送</translation>
    </message>
    <message>
        <source>Difference to the first run</source>
        <translation>與第一次的差異</translation>
    </message>
    <message>
        <source>Difference to the median</source>
        <translation>與中位數的差異</translation>
    </message>
    <message>
        <source>What differences are to</source>
        <translation>差異的比較基準</translation>
    </message>
    <message>
        <source>Runs beside each other</source>
        <translation>各次傳送並列</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>name and title of a run</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1 (pinned)</source>
        <translation>%1（已釘選）</translation>
    </message>
    <message>
        <source>No run yet: each send adds one.</source>
        <translation>還沒有可比較的：每次傳送會加入一筆。</translation>
    </message>
    <message>
        <source>Tick the runs that are to be compared.</source>
        <translation>請勾選要比較的各次傳送。</translation>
    </message>
    <message>
        <source>Send again, and the new run appears beside this one.</source>
        <translation>再傳送一次，新的一次會並列在旁。</translation>
    </message>
    <message numerus="yes">
        <source>%n runs beside each other; bars are to one scale.</source>
        <translation>
            <numerusform>%n 次傳送並列；長條採用同一比例。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::Composer</name>
    <message>
        <source>Text</source>
        <translation>純文字</translation>
    </message>
    <message>
        <source>HTML source</source>
        <translation>HTML 原始碼</translation>
    </message>
    <message>
        <source>Preview of the HTML</source>
        <translation>HTML 預覽</translation>
    </message>
    <message>
        <source>Parts of the message</source>
        <translation>郵件的各部分</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>預覽</translation>
    </message>
    <message>
        <source>Envelope &amp;&amp; DSN</source>
        <translation>信封與 DSN</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>原始內容</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>新郵件</translation>
    </message>
    <message numerus="yes">
        <source>Ready: %n recipient(s)</source>
        <translation>
            <numerusform>已就緒：%n 位收件者</numerusform>
        </translation>
    </message>
    <message>
        <source>needs SMTPUTF8 because of %1</source>
        <translation>因 %1 而需要 SMTPUTF8</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>標頭</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>Resent message</source>
        <translation>重寄的郵件</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>未寄出：%1</translation>
    </message>
    <message>
        <source>Placeholders such as {{name}} are filled in by Message &gt; Send to a list.</source>
        <translation>{{name}} 之類的替代欄位由「郵件 &gt; 寄給名單」填入。</translation>
    </message>
</context>
<context>
    <name>postscope::ui::ConnectionForm</name>
    <message>
        <source>Connect from</source>
        <translation>連線來源位址</translation>
    </message>
    <message>
        <source>Nameserver</source>
        <translation>名稱伺服器</translation>
    </message>
    <message>
        <source>Name in EHLO</source>
        <translation>EHLO 中的名稱</translation>
    </message>
    <message>
        <source>Spea&amp;k LMTP</source>
        <translation>使用 LMTP(&amp;K)</translation>
    </message>
    <message>
        <source>Send by &amp;BDAT where it is offered</source>
        <translation>伺服器提供時以 BDAT 傳送(&amp;B)</translation>
    </message>
    <message>
        <source>Host of the proxy</source>
        <translation>代理伺服器的主機</translation>
    </message>
    <message>
        <source>Which host is the proxy?</source>
        <translation>代理伺服器是哪一部主機？</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理伺服器</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>代理伺服器的連接埠</translation>
    </message>
    <message>
        <source>User of the proxy</source>
        <translation>代理伺服器的使用者</translation>
    </message>
    <message>
        <source>empty: no login</source>
        <translation>留空：不登入</translation>
    </message>
    <message>
        <source>Password of the proxy</source>
        <translation>代理伺服器的密碼</translation>
    </message>
    <message>
        <source>in the keychain, if it was kept before</source>
        <translation>若先前已保存，則在鑰匙圈中</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>代理伺服器(&amp;X)</translation>
    </message>
    <message>
        <source>Its &amp;host</source>
        <translation>其主機(&amp;H)</translation>
    </message>
    <message>
        <source>Its p&amp;ort</source>
        <translation>其連接埠(&amp;O)</translation>
    </message>
    <message>
        <source>Its us&amp;er</source>
        <translation>其使用者(&amp;E)</translation>
    </message>
    <message>
        <source>Its pass&amp;word</source>
        <translation>其密碼(&amp;W)</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>位址</translation>
    </message>
    <message>
        <source>IPv6 and IPv4</source>
        <translation>IPv6 與 IPv4</translation>
    </message>
    <message>
        <source>IPv4 only</source>
        <translation>僅用 IPv4</translation>
    </message>
    <message>
        <source>IPv6 only</source>
        <translation>僅用 IPv6</translation>
    </message>
    <message>
        <source>empty: any address of this computer</source>
        <translation>留空：這部電腦的任一位址</translation>
    </message>
    <message>
        <source>The address of this computer that the server is to see.</source>
        <translation>伺服器看到的這部電腦的位址。</translation>
    </message>
    <message>
        <source>empty: that of the system</source>
        <translation>留空：系統的名稱伺服器</translation>
    </message>
    <message>
        <source>The address of the DNS server that is asked for the server&apos;s addresses.</source>
        <translation>查詢伺服器位址時所用 DNS 伺服器的位址。</translation>
    </message>
    <message>
        <source>empty: the address of this computer</source>
        <translation>留空：這部電腦的位址</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>時限</translation>
    </message>
    <message>
        <source>as RFC 5321 has it</source>
        <translation>依 RFC 5321</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, behind a number</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>How long each answer is waited for. RFC 5321 gives a server 5 minutes for most, and 10 for the message.</source>
        <translation>每個回覆最久等候多久。RFC 5321 給伺服器的時間大多為 5 分鐘，郵件內容為 10 分鐘。</translation>
    </message>
    <message>
        <source>For a server that puts mail into mailboxes: LHLO in place of EHLO, and an answer for each recipient (RFC 2033).</source>
        <translation>用於將郵件放入信箱的伺服器：以 LHLO 代替 EHLO，且對每位收件者各有一個回覆（RFC 2033）。</translation>
    </message>
    <message>
        <source>CHUNKING, RFC 3030: the message goes in chunks of a size said before. Where it is not offered, it goes by DATA.</source>
        <translation>CHUNKING，RFC 3030：郵件分塊送出，每塊先說明大小。伺服器不提供時改用 DATA。</translation>
    </message>
    <message>
        <source>Addre&amp;sses</source>
        <translation>位址(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Connect from</source>
        <translation>連線來源位址(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Nameserver</source>
        <translation>名稱伺服器(&amp;N)</translation>
    </message>
    <message>
        <source>Name &amp;in EHLO</source>
        <translation>EHLO 中的名稱(&amp;I)</translation>
    </message>
    <message>
        <source>Time &amp;limit</source>
        <translation>時限(&amp;L)</translation>
    </message>
</context>
<context>
    <name>postscope::ui::ConsolePage</name>
    <message>
        <source>Console</source>
        <translation>主控台</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>State of the session</source>
        <translation>工作階段的狀態</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>靜默</translation>
    </message>
    <message>
        <source>Console — %1</source>
        <translation>主控台 — %1</translation>
    </message>
    <message>
        <source>The proxy wants a password: without it nothing was connected.</source>
        <translation>代理伺服器要求密碼：沒有密碼，未建立連線。</translation>
    </message>
    <message>
        <source>inside TLS</source>
        <translation>在 TLS 中</translation>
    </message>
    <message>
        <source>in clear</source>
        <translation>明文</translation>
    </message>
    <message>
        <source>introduced</source>
        <translation>已表明身分</translation>
    </message>
    <message>
        <source>not introduced</source>
        <translation>未表明身分</translation>
    </message>
    <message>
        <source>logged in</source>
        <translation>已登入</translation>
    </message>
    <message>
        <source>not logged in</source>
        <translation>未登入</translation>
    </message>
    <message numerus="yes">
        <source>a mail with %n recipient(s)</source>
        <translation>
            <numerusform>郵件已開始，收件者 %n 位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) taken</source>
        <translation>
            <numerusform>已收下 %n 封郵件</numerusform>
        </translation>
    </message>
    <message>
        <source>Session: %1</source>
        <comment>a list of states</comment>
        <translation>工作階段：%1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>TLS: %1</source>
        <translation>TLS：%1</translation>
    </message>
    <message>
        <source>Offered: %1</source>
        <translation>提供：%1</translation>
    </message>
    <message>
        <source>Choose a line in the log: its octets are shown beside it.</source>
        <translation>請在紀錄中選取一行：旁邊會顯示其位元組。</translation>
    </message>
    <message>
        <source>There is no such word: %1
See /help. A line for the server that begins with a slash begins with two here.</source>
        <translation>沒有這個命令：%1
請見 /help。要送給伺服器、以斜線開頭的行，在此須以兩個斜線開頭。</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在連線…</translation>
    </message>
    <message>
        <source>Silent for %1</source>
        <comment>a time such as 0:42</comment>
        <translation>已靜默 %1</translation>
    </message>
    <message>
        <source>%1; the sandbox hangs up in %2</source>
        <comment>silence, time left</comment>
        <translation>%1；沙盒將於 %2 後掛斷</translation>
    </message>
</context>
<context>
    <name>postscope::ui::ConsoleStart</name>
    <message>
        <source>Ra&amp;w</source>
        <translation>原始(&amp;W)</translation>
    </message>
    <message>
        <source>What is done before you type</source>
        <translation>輸入之前先完成的部分</translation>
    </message>
    <message>
        <source>Everything by hand</source>
        <translation>全部手動</translation>
    </message>
    <message>
        <source>EHLO and TLS done</source>
        <translation>已完成 EHLO 與 TLS</translation>
    </message>
    <message>
        <source>TLS and login done</source>
        <translation>已完成 TLS 與登入</translation>
    </message>
    <message>
        <source>How much of the session is done for you before you type. AUTH alone logs in at any time inside TLS.</source>
        <translation>在你輸入之前，工作階段先為你完成多少。單獨輸入 AUTH，隨時可在 TLS 中登入。</translation>
    </message>
    <message>
        <source>What is typed leaves as it is: \r \n \0 \xHH are octets, nothing is checked, no answer is waited for.</source>
        <translation>輸入的內容照原樣送出：\r \n \0 \xHH 為位元組，不檢查，也不等待回覆。</translation>
    </message>
    <message>
        <source>Show session</source>
        <translation>顯示工作階段</translation>
    </message>
    <message>
        <source>Shows this session in the inspector</source>
        <translation>在檢閱器中顯示此工作階段</translation>
    </message>
    <message>
        <source>S&amp;erver:</source>
        <translation>伺服器(&amp;E)：</translation>
    </message>
    <message>
        <source>&amp;Begin with:</source>
        <translation>起點(&amp;B)：</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>離開(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>連線(&amp;C)</translation>
    </message>
</context>
<context>
    <name>postscope::ui::ContentDialog</name>
    <message>
        <source>&amp;First</source>
        <translation>最前(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Last</source>
        <translation>最後(&amp;L)</translation>
    </message>
    <message>
        <source>Content of row %1</source>
        <translation>第 %1 列的內容</translation>
    </message>
    <message>
        <source>Lines of the content</source>
        <translation>內容的各行</translation>
    </message>
    <message>
        <source> of %1</source>
        <comment>parts of a content</comment>
        <translation> / %1</translation>
    </message>
    <message>
        <source>Part of the content</source>
        <translation>內容的區段</translation>
    </message>
    <message>
        <source>&amp;Part:</source>
        <translation>區段(&amp;P)：</translation>
    </message>
    <message>
        <source>Octets %1 to %2 of %3, as composed: without DKIM signatures that were added when it left</source>
        <translation>第 %1 至 %2 位元組，共 %3，為撰寫時的樣子：不含寄出時加上的 DKIM 簽章</translation>
    </message>
    <message>
        <source>Octets %1 to %2 of %3, as received</source>
        <translation>第 %1 至 %2 位元組，共 %3，為收到時的樣子</translation>
    </message>
</context>
<context>
    <name>postscope::ui::ContentModel</name>
    <message>
        <source>Octet</source>
        <translation>位元組</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
</context>
<context>
    <name>postscope::ui::Desk</name>
    <message>
        <source>Open messages</source>
        <translation>開啟的郵件</translation>
    </message>
    <message>
        <source>This link was not opened.</source>
        <translation>未開啟此連結。</translation>
    </message>
    <message>
        <source>It tries to smuggle a header into the message.</source>
        <translation>它企圖在郵件中夾帶標頭。</translation>
    </message>
    <message>
        <source>Filled in from a link. Nothing is sent before you send it.</source>
        <translation>內容取自連結。在您寄出之前，不會送出任何內容。</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>已擷取</translation>
    </message>
    <message>
        <source>Captured  %1</source>
        <translation>已擷取  %1</translation>
    </message>
    <message>
        <source>%1 Left out: %2.</source>
        <comment>the sentence before, then names of headers</comment>
        <translation>%1已略去：%2。</translation>
    </message>
    <message>
        <source>Captured messages</source>
        <translation>擷取的郵件</translation>
    </message>
    <message>
        <source>The mail goes once more as it is, with Resent-* headers in front that say from whom and to whom.</source>
        <translation>郵件會原樣再寄一次，前面加上 Resent-* 標頭，說明由誰寄、寄給誰。</translation>
    </message>
    <message>
        <source>The mail goes as it is, to those whom its header names; Envelope &amp; DSN can say otherwise.</source>
        <translation>郵件會原樣寄出，寄給標頭中的收件者；可在「信封與 DSN」另行指定。</translation>
    </message>
</context>
<context>
    <name>postscope::ui::DestinationBox</name>
    <message>
        <source>Send through</source>
        <translation>寄送途徑</translation>
    </message>
    <message>
        <source>Sandbox — this computer only</source>
        <translation>沙盒 — 僅限本機</translation>
    </message>
    <message>
        <source>Directly to the recipients&apos; servers (MX)</source>
        <translation>直接寄到收件者的伺服器（MX）</translation>
    </message>
    <message>
        <source>Without an account: every mail leaves this computer for the server that the recipient&apos;s domain names.</source>
        <translation>不經帳號：每封郵件都離開這部電腦，送往收件者網域所指的伺服器。</translation>
    </message>
</context>
<context>
    <name>postscope::ui::DkimForm</name>
    <message>
        <source>White space may change on the way (relaxed)</source>
        <translation>途中空白可變動（relaxed）</translation>
    </message>
    <message>
        <source>Nothing may change on the way (simple)</source>
        <translation>途中不可有任何變動（simple）</translation>
    </message>
    <message>
        <source>Add si&amp;gnature</source>
        <translation>新增簽章(&amp;G)</translation>
    </message>
    <message>
        <source>Remo&amp;ve signature</source>
        <translation>移除簽章(&amp;V)</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>網域</translation>
    </message>
    <message>
        <source>Selector</source>
        <translation>選擇器</translation>
    </message>
    <message>
        <source>Keep in keychain</source>
        <translation>存入鑰匙圈</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>標頭</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>內文</translation>
    </message>
    <message>
        <source>Fields to sign</source>
        <translation>要簽章的欄位</translation>
    </message>
    <message>
        <source>Copy &amp;record</source>
        <translation>複製紀錄(&amp;R)</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>私密金鑰</translation>
    </message>
    <message>
        <source>On behalf of</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>DKIM signatures</source>
        <translation>DKIM 簽章</translation>
    </message>
    <message>
        <source>Every mail through this account gets these signatures. They show that it comes from the domain, and was not changed.</source>
        <translation>經此帳號寄出的每封郵件都會加上這些簽章，以表明郵件來自該網域且未經更動。</translation>
    </message>
    <message>
        <source>As a rule the domain of From: a receiver that looks at DMARC wants it so.</source>
        <translation>通常為 From 的網域：檢查 DMARC 的收件端要求如此。</translation>
    </message>
    <message>
        <source>A word of your choice. With a new key comes a new one, so that mail on its way can still be verified.</source>
        <translation>自選的一個字。換新金鑰時也換新選擇器，途中的郵件才仍可驗證。</translation>
    </message>
    <message>
        <source>Choose the file of the private key</source>
        <translation>選擇私密金鑰檔</translation>
    </message>
    <message>
        <source>Keys (*.pem *.key *.private);;All files (*)</source>
        <translation>金鑰 (*.pem *.key *.private);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Puts the key into the keychain of the system. The file is not needed any more then, and not removed.</source>
        <translation>將金鑰存入系統的鑰匙圈。之後不再需要該檔案，但不會刪除。</translation>
    </message>
    <message>
        <source>empty: what RFC 6376 recommends</source>
        <translation>留空：RFC 6376 建議的欄位</translation>
    </message>
    <message>
        <source>Names with colons between, such as from:to:subject. One that is named twice cannot be added on the way.</source>
        <translation>以冒號分隔的名稱，例如 from:to:subject。列出兩次者途中無法再添加。</translation>
    </message>
    <message>
        <source>empty: nobody in particular</source>
        <translation>留空：無特定對象</translation>
    </message>
    <message>
        <source>Domai&amp;n</source>
        <translation>網域(&amp;N)</translation>
    </message>
    <message>
        <source>Se&amp;lector</source>
        <translation>選擇器(&amp;L)</translation>
    </message>
    <message>
        <source>Private &amp;key</source>
        <translation>私密金鑰(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Header</source>
        <translation>標頭(&amp;H)</translation>
    </message>
    <message>
        <source>Bod&amp;y</source>
        <translation>內文(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Fields to sign</source>
        <translation>要簽章的欄位(&amp;F)</translation>
    </message>
    <message>
        <source>On &amp;behalf of</source>
        <translation>代表(&amp;B)</translation>
    </message>
    <message>
        <source>Record for the DNS</source>
        <translation>DNS 紀錄</translation>
    </message>
    <message>
        <source>In the DNS</source>
        <translation>DNS 中</translation>
    </message>
    <message>
        <source>New signature</source>
        <translation>新簽章</translation>
    </message>
    <message>
        <source>a PEM file, RSA or Ed25519</source>
        <translation>PEM 檔，RSA 或 Ed25519</translation>
    </message>
    <message>
        <source>in the keychain</source>
        <translation>在鑰匙圈中</translation>
    </message>
    <message>
        <source>Which key signs?</source>
        <translation>以哪個金鑰簽章？</translation>
    </message>
    <message>
        <source>This key has only %1 bits. It can be used, but should be replaced with one of 2048.</source>
        <translation>此金鑰只有 %1 位元。可以使用，但應換成 2048 位元。</translation>
    </message>
    <message>
        <source>A TXT record at %1:
%2</source>
        <translation>%1 的 TXT 紀錄：
%2</translation>
    </message>
    <message>
        <source>Domain, selector and the file of the key make the record that has to be published.</source>
        <translation>網域、選擇器與金鑰檔產生須發布的紀錄。</translation>
    </message>
</context>
<context>
    <name>postscope::ui::DomainChecksPane</name>
    <message>
        <source>Copy as te&amp;xt</source>
        <translation>複製為文字(&amp;X)</translation>
    </message>
    <message>
        <source>Copy as JSO&amp;N</source>
        <translation>複製為 JSON(&amp;N)</translation>
    </message>
    <message>
        <source>What is asked of the DNS, and what came</source>
        <translation>向 DNS 查詢的內容與所得結果</translation>
    </message>
    <message>
        <source>What happens with the DNS</source>
        <translation>DNS 查詢的情況</translation>
    </message>
    <message>
        <source>s= of a DKIM signature; several with commas</source>
        <translation>DKIM 簽章的 s=；多個以逗號分隔</translation>
    </message>
    <message>
        <source>optional: may this IP address send mail of the domain?</source>
        <translation>選填：此 IP 位址可以寄送此網域的郵件嗎？</translation>
    </message>
    <message>
        <source>&amp;Domain:</source>
        <translation>網域(&amp;D)：</translation>
    </message>
    <message>
        <source>This is no domain: %1</source>
        <translation>這不是網域：%1</translation>
    </message>
    <message>
        <source>This is no selector: %1</source>
        <translation>這不是選擇器：%1</translation>
    </message>
    <message>
        <source>This is no IP address: %1</source>
        <translation>這不是 IP 位址：%1</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <comment>the name of a check, and what it needs</comment>
        <translation>%1 %2。</translation>
    </message>
    <message>
        <source>Nothing is asked of the DNS before you choose what, and press the button.</source>
        <translation>在您選擇項目並按下按鈕之前，不會向 DNS 查詢任何內容。</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) or kinds of them, listed below, are asked when you press the button.</source>
        <translation>
            <numerusform>按下按鈕後會查詢下列 %n 項（或類）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>正在查詢 %1…</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s), looked at in the list below.</source>
        <translation>
            <numerusform>得到 %n 個回答，詳見下列清單。</numerusform>
        </translation>
    </message>
    <message>
        <source>Something was not answered: it may be later.</source>
        <translation>有些查詢沒有得到回答：稍後可能會有。</translation>
    </message>
    <message>
        <source>Stop as&amp;king</source>
        <translation>停止查詢(&amp;K)</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>DKIM sele&amp;ctor:</source>
        <translation>DKIM 選擇器(&amp;C)：</translation>
    </message>
    <message>
        <source>SPF for &amp;IP:</source>
        <translation>SPF 對象 IP(&amp;I)：</translation>
    </message>
    <message>
        <source>As&amp;k the DNS</source>
        <translation>查詢 DNS(&amp;K)</translation>
    </message>
</context>
<context>
    <name>postscope::ui::EnvelopePage</name>
    <message>
        <source>Envelope</source>
        <translation>信封</translation>
    </message>
    <message>
        <source>empty: the null path &lt;&gt;, as bounces have</source>
        <translation>留空：空路徑 &lt;&gt;，如同退信</translation>
    </message>
    <message>
        <source>Delivery status notification</source>
        <translation>送達狀態通知</translation>
    </message>
    <message>
        <source>&amp;Success</source>
        <translation>成功(&amp;S)</translation>
    </message>
    <message>
        <source>Fai&amp;lure</source>
        <translation>失敗(&amp;L)</translation>
    </message>
    <message>
        <source>Dela&amp;y</source>
        <translation>延遲(&amp;Y)</translation>
    </message>
    <message>
        <source>Notify: %1</source>
        <translation>通知：%1</translation>
    </message>
    <message>
        <source>What a notification brings back (RET)</source>
        <translation>通知帶回的內容（RET）</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>The whole mail (FULL)</source>
        <translation>整封郵件（FULL）</translation>
    </message>
    <message>
        <source>Its header only (HDRS)</source>
        <translation>僅標頭（HDRS）</translation>
    </message>
    <message>
        <source>Envelope identifier (ENVID)</source>
        <translation>信封識別碼（ENVID）</translation>
    </message>
    <message>
        <source>Use another envelope than the header says</source>
        <translation>使用與標頭不同的信封</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>一律不要</translation>
    </message>
    <message>
        <source>Delivery options</source>
        <translation>傳遞選項</translation>
    </message>
    <message>
        <source>For single recipients</source>
        <translation>個別收件者</translation>
    </message>
</context>
<context>
    <name>postscope::ui::EnvelopeView</name>
    <message>
        <source>no header: a blind copy</source>
        <translation>不在標頭中：密件副本</translation>
    </message>
    <message>
        <source>RCPT TO</source>
        <translation>RCPT TO</translation>
    </message>
    <message>
        <source>Named in</source>
        <translation>列於</translation>
    </message>
    <message>
        <source>Recipients of the envelope</source>
        <translation>信封的收件者</translation>
    </message>
    <message>
        <source>MAIL FROM</source>
        <translation>MAIL FROM</translation>
    </message>
    <message>
        <source>From header</source>
        <translation>From 標頭</translation>
    </message>
    <message>
        <source>Logged in as</source>
        <translation>登入身分</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>未登入</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>inside TLS</source>
        <translation>在 TLS 中</translation>
    </message>
    <message>
        <source>in clear</source>
        <translation>明文</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到時間</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>%1 octets</source>
        <translation>%1 位元組</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>參數</translation>
    </message>
    <message>
        <source>Envelope ID</source>
        <translation>信封識別碼</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>帶回內容</translation>
    </message>
    <message>
        <source>On behalf of</source>
        <translation>代表</translation>
    </message>
</context>
<context>
    <name>postscope::ui::ExplainDialog</name>
    <message>
        <source>Copy as &amp;text</source>
        <translation>複製為文字(&amp;T)</translation>
    </message>
    <message>
        <source>Explain a reply or bounce</source>
        <translation>解說回覆或退信</translation>
    </message>
    <message>
        <source>Paste a reply, a code, an EHLO response, a session, a line of a log, or a whole bounce.</source>
        <translation>貼上回覆、代碼、EHLO 回應、工作階段、一行紀錄，或整封退信。</translation>
    </message>
    <message>
        <source>What came &amp;back:</source>
        <translation>收到的內容(&amp;B)：</translation>
    </message>
    <message>
        <source>What it &amp;means:</source>
        <translation>代表的意義(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Open a mail…</source>
        <translation>開啟郵件(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>關閉(&amp;C)</translation>
    </message>
    <message>
        <source>Open a mail that came back</source>
        <translation>開啟被退回的郵件</translation>
    </message>
    <message>
        <source>Mails (*.eml);;All files (*)</source>
        <translation>郵件 (*.eml);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>This file could not be read: %1</source>
        <translation>無法讀取此檔案：%1</translation>
    </message>
    <message>
        <source>Nothing to explain yet. Nothing of what you paste leaves this computer.</source>
        <translation>還沒有可解說的內容。您貼上的內容不會離開這台電腦。</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>收到的內容</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>代表的意義</translation>
    </message>
</context>
<context>
    <name>postscope::ui::ExplanationView</name>
    <message>
        <source>There is more in it than is told here.</source>
        <translation>其中還有這裡沒有列出的內容。</translation>
    </message>
    <message>
        <source>%1: </source>
        <comment>label</comment>
        <translation>%1：</translation>
    </message>
</context>
<context>
    <name>postscope::ui::Extending</name>
    <message>
        <source>Extensions in the next sends: %1</source>
        <translation>接下來傳送時的擴充功能：%1</translation>
    </message>
</context>
<context>
    <name>postscope::ui::ExtensionsDialog</name>
    <message>
        <source>Send the message by &amp;BDAT where CHUNKING is offered</source>
        <translation>伺服器提供 CHUNKING 時以 BDAT 傳送郵件(&amp;B)</translation>
    </message>
    <message>
        <source>As&amp;k for an answer for each recipient where PRDR is offered</source>
        <translation>伺服器提供 PRDR 時要求對每位收件者各自回覆(&amp;K)</translation>
    </message>
    <message>
        <source>Extensions of the next sends</source>
        <translation>接下來傳送時的擴充功能</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>擴充功能</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>擴充功能</translation>
    </message>
    <message>
        <source>Last server</source>
        <translation>上次的伺服器</translation>
    </message>
    <message>
        <source>Next sends</source>
        <translation>接下來的傳送</translation>
    </message>
    <message>
        <source>All as &amp;usual</source>
        <translation>全部照常(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;As the server says</source>
        <translation>依伺服器所述(&amp;A)</translation>
    </message>
    <message>
        <source>As if it were &amp;not offered</source>
        <translation>當作未提供(&amp;N)</translation>
    </message>
    <message>
        <source>As if it were o&amp;ffered, with these parameters:</source>
        <translation>當作已提供，參數為(&amp;F)：</translation>
    </message>
    <message>
        <source>Parameters behind the keyword</source>
        <translation>關鍵字後的參數</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>已提供</translation>
    </message>
    <message>
        <source>Where it is missing: %1</source>
        <translation>未提供時：%1</translation>
    </message>
    <message>
        <source>This program does nothing with it.</source>
        <translation>本程式不使用它。</translation>
    </message>
    <message>
        <source>as if offered</source>
        <translation>當作已提供</translation>
    </message>
    <message>
        <source>as if offered: %1</source>
        <translation>當作已提供：%1</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>略過</translation>
    </message>
</context>
<context>
    <name>postscope::ui::FilterLine</name>
    <message>
        <source>What can be typed here</source>
        <translation>這裡可以輸入的內容</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Filter: code:5xx phase:rcpt -dir:note &quot;text&quot; /expression/</source>
        <translation>篩選：code:5xx phase:rcpt -dir:note &quot;文字&quot; /運算式/</translation>
    </message>
    <message>
        <source>This is no filter yet: the last one that was stays in force</source>
        <translation>這還不是有效的篩選條件：沿用上一個有效的條件</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <comment>rows that a filter shows</comment>
        <translation>%1 / %2 列</translation>
    </message>
</context>
<context>
    <name>postscope::ui::FindBar</name>
    <message>
        <source>Find in the log</source>
        <translation>在紀錄中尋找</translation>
    </message>
    <message>
        <source>Find:</source>
        <translation>尋找：</translation>
    </message>
    <message>
        <source>Previous find</source>
        <translation>上一個</translation>
    </message>
    <message>
        <source>Next find</source>
        <translation>下一個</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>postscope::ui::FindingButton</name>
    <message>
        <source>What deserves a look before sending</source>
        <translation>寄出前值得留意之處</translation>
    </message>
    <message>
        <source>Findings: %1</source>
        <translation>檢查結果：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另外 %n 項</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::FindingsModel</name>
    <message>
        <source>Severity</source>
        <translation>嚴重程度</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>檢查結果</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>postscope::ui::FindingsView</name>
    <message>
        <source>Findings about the mail</source>
        <translation>關於這封郵件的檢查結果</translation>
    </message>
    <message>
        <source>Nothing stands out about this mail.</source>
        <translation>這封郵件沒有值得留意之處。</translation>
    </message>
    <message>
        <source>Choose a finding to see its place in the source.</source>
        <translation>選擇一項檢查結果，以查看它在原始碼中的位置。</translation>
    </message>
</context>
<context>
    <name>postscope::ui::HeaderModel</name>
    <message>
        <source>Header</source>
        <translation>標頭</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>postscope::ui::HeaderPage</name>
    <message>
        <source>Other headers</source>
        <translation>其他標頭</translation>
    </message>
    <message>
        <source>A&amp;dd header</source>
        <translation>新增標頭(&amp;D)</translation>
    </message>
    <message>
        <source>Move u&amp;p</source>
        <translation>上移(&amp;P)</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>下移(&amp;W)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>postscope::ui::HexModel</name>
    <message>
        <source>Offset</source>
        <translation>位移</translation>
    </message>
    <message>
        <source>Octets</source>
        <translation>位元組</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字元</translation>
    </message>
</context>
<context>
    <name>postscope::ui::Inspector</name>
    <message>
        <source>&amp;Log</source>
        <translation>紀錄(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Results</source>
        <translation>結果(&amp;R)</translation>
    </message>
    <message>
        <source>Log tools</source>
        <translation>紀錄工具</translation>
    </message>
    <message>
        <source>Result tools</source>
        <translation>結果工具</translation>
    </message>
    <message>
        <source>&amp;TLS</source>
        <translation>TLS(&amp;T)</translation>
    </message>
    <message>
        <source>TLS tools</source>
        <translation>TLS 工具</translation>
    </message>
    <message>
        <source>Iss&amp;ues</source>
        <translation>問題清單(&amp;U)</translation>
    </message>
    <message>
        <source>Issue tools</source>
        <translation>問題清單的工具</translation>
    </message>
    <message>
        <source>Timin&amp;g</source>
        <translation>時間(&amp;G)</translation>
    </message>
    <message>
        <source>Timing tools</source>
        <translation>時間工具</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>伺服器(&amp;S)</translation>
    </message>
    <message>
        <source>Server tools</source>
        <translation>伺服器工具</translation>
    </message>
</context>
<context>
    <name>postscope::ui::InspectorDock</name>
    <message>
        <source>Inspector</source>
        <translation>檢閱器</translation>
    </message>
</context>
<context>
    <name>postscope::ui::IssueBar</name>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>More problems</source>
        <translation>更多問題</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation>問題：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 個</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::IssueModel</name>
    <message>
        <source>Message: %1</source>
        <comment>a field of it</comment>
        <translation>郵件：%1</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>工作階段</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>what it is, the words of others</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>嚴重性</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>該怎麼做</translation>
    </message>
</context>
<context>
    <name>postscope::ui::IssuesPage</name>
    <message>
        <source>Copy Issues</source>
        <translation>複製問題清單</translation>
    </message>
    <message>
        <source>Copies the list as text, columns separated by tabs</source>
        <translation>以文字複製清單，各欄以 Tab 分隔</translation>
    </message>
    <message>
        <source>Issues of session and message</source>
        <translation>工作階段與郵件的問題</translation>
    </message>
    <message>
        <source>Which issues to show</source>
        <translation>要顯示哪些問題</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Notes and graver</source>
        <translation>提醒以上</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告與錯誤</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>只顯示錯誤</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>顯示(&amp;W)</translation>
    </message>
    <message>
        <source>Nothing stands out in this session.</source>
        <translation>這個工作階段沒有值得注意之處。</translation>
    </message>
    <message>
        <source>No session yet. What deserves a look in the next one, and in its message, appears here.</source>
        <translation>還沒有工作階段。下一個工作階段及其郵件中值得注意之處會顯示在這裡。</translation>
    </message>
    <message>
        <source> · %1 more that are not listed</source>
        <translation> · 另有 %1 項未列出</translation>
    </message>
    <message>
        <source>Choose an issue to read all of it; a click leads to its place.</source>
        <translation>選取一項可閱讀全文；按一下會前往其位置。</translation>
    </message>
</context>
<context>
    <name>postscope::ui::KeywordPane</name>
    <message>
        <source>Where it is missing: %1</source>
        <translation>未提供時：%1</translation>
    </message>
    <message>
        <source>Behind the keyword: %1</source>
        <translation>關鍵字之後：%1</translation>
    </message>
    <message>
        <source>In MAIL: %1</source>
        <translation>MAIL 中：%1</translation>
    </message>
    <message>
        <source>In RCPT: %1</source>
        <translation>RCPT 中：%1</translation>
    </message>
    <message>
        <source>Commands: %1</source>
        <translation>指令：%1</translation>
    </message>
    <message>
        <source>In the sends that follow</source>
        <translation>接下來的傳送</translation>
    </message>
    <message>
        <source>Next sends: as the server says</source>
        <translation>接下來的傳送：依伺服器所說</translation>
    </message>
    <message>
        <source>Next sends: as if not offered</source>
        <translation>接下來的傳送：當作未提供</translation>
    </message>
    <message>
        <source>Next sends: as if offered, with</source>
        <translation>接下來的傳送：當作已提供，參數為</translation>
    </message>
    <message>
        <source>Parameters behind the keyword</source>
        <translation>關鍵字後的參數</translation>
    </message>
    <message>
        <source>no parameters</source>
        <translation>沒有參數</translation>
    </message>
    <message>
        <source>Select a keyword, and what it means appears here.</source>
        <translation>選取一個關鍵字，它的意義會顯示在這裡。</translation>
    </message>
    <message>
        <source>This message: %1</source>
        <translation>這封郵件：%1</translation>
    </message>
    <message>
        <source>This program does nothing with it.</source>
        <translation>本程式不使用它。</translation>
    </message>
</context>
<context>
    <name>postscope::ui::ListPage</name>
    <message>
        <source>%1, URL</source>
        <translation>%1，URL</translation>
    </message>
    <message>
        <source>%1, comment</source>
        <translation>%1，註解</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>註解</translation>
    </message>
    <message>
        <source>%1, name of the list</source>
        <translation>%1，郵寄清單名稱</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation>郵寄清單名稱</translation>
    </message>
    <message>
        <source>Another value of %1</source>
        <translation>為 %1 再加一個值</translation>
    </message>
</context>
<context>
    <name>postscope::ui::LogColumns</name>
    <message>
        <source>Co&amp;lumns</source>
        <translation>欄位(&amp;L)</translation>
    </message>
</context>
<context>
    <name>postscope::ui::LogCommands</name>
    <message>
        <source>Copy the selected lines as text</source>
        <translation>將選取的行複製為文字</translation>
    </message>
    <message>
        <source>Copy All</source>
        <translation>全部複製</translation>
    </message>
    <message>
        <source>Copy the whole session as text</source>
        <translation>將整個工作階段複製為文字</translation>
    </message>
    <message>
        <source>Copy as Ta&amp;ble</source>
        <translation>複製為表格(&amp;B)</translation>
    </message>
    <message>
        <source>Copy the selected rows, or all that are shown, as a table with a head; never with a secret</source>
        <translation>將選取的列或所有顯示的列複製為含標題的表格；絕不含密碼等機密</translation>
    </message>
    <message>
        <source>&amp;Save Log…</source>
        <translation>儲存紀錄(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the session as text, JSON or a web page; never with a secret</source>
        <translation>將工作階段存為文字、JSON 或網頁；絕不含密碼等機密</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>篩選(&amp;F)</translation>
    </message>
    <message>
        <source>Go to where the filter of the log is typed</source>
        <translation>移到輸入紀錄篩選條件的地方</translation>
    </message>
    <message>
        <source>Appl&amp;y as Filter</source>
        <translation>套用為篩選(&amp;Y)</translation>
    </message>
    <message>
        <source>Show only rows that are like the chosen cell</source>
        <translation>只顯示與所選儲存格相同的列</translation>
    </message>
    <message>
        <source>E&amp;xclude</source>
        <translation>排除(&amp;X)</translation>
    </message>
    <message>
        <source>Hide rows that are like the chosen cell</source>
        <translation>隱藏與所選儲存格相同的列</translation>
    </message>
    <message>
        <source>Fin&amp;d…</source>
        <translation>尋找(&amp;D)…</translation>
    </message>
    <message>
        <source>Find a text in the rows that are shown</source>
        <translation>在顯示的列中尋找文字</translation>
    </message>
    <message>
        <source>Find Ne&amp;xt</source>
        <translation>找下一個(&amp;X)</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>找上一個(&amp;V)</translation>
    </message>
    <message>
        <source>Next &amp;Turn</source>
        <translation>下一輪(&amp;T)</translation>
    </message>
    <message>
        <source>To where the other side speaks next</source>
        <translation>移到換另一方發言之處</translation>
    </message>
    <message>
        <source>Previous T&amp;urn</source>
        <translation>上一輪(&amp;U)</translation>
    </message>
    <message>
        <source>Next &amp;Issue</source>
        <translation>下一個問題(&amp;I)</translation>
    </message>
    <message>
        <source>To the next refusal, warning or failure</source>
        <translation>移到下一個拒絕、警告或失敗</translation>
    </message>
    <message>
        <source>Previous I&amp;ssue</source>
        <translation>上一個問題(&amp;S)</translation>
    </message>
    <message>
        <source>Next &amp;Mark</source>
        <translation>下一個標記(&amp;M)</translation>
    </message>
    <message>
        <source>To the next row with a mark or a comment</source>
        <translation>移到下一個有標記或註解的列</translation>
    </message>
    <message>
        <source>Previous M&amp;ark</source>
        <translation>上一個標記(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>標記(&amp;M)</translation>
    </message>
    <message>
        <source>Mark the chosen row, or take its mark away</source>
        <translation>標記所選的列，或取消其標記</translation>
    </message>
    <message>
        <source>Commen&amp;t…</source>
        <translation>註解(&amp;T)…</translation>
    </message>
    <message>
        <source>Write something to the chosen row</source>
        <translation>為所選的列寫下註解</translation>
    </message>
    <message>
        <source>Sho&amp;w Content…</source>
        <translation>顯示內容(&amp;W)…</translation>
    </message>
    <message>
        <source>Show the message of the chosen row, line by line</source>
        <translation>逐行顯示所選列的郵件</translation>
    </message>
    <message>
        <source>Re&amp;veal Secrets…</source>
        <translation>顯示機密(&amp;V)…</translation>
    </message>
    <message>
        <source>Show what the masks hide, on this screen and until the next session; copied rows and saved logs keep the masks</source>
        <translation>在此螢幕上顯示遮蔽的內容，直到下一個工作階段；複製的列與儲存的紀錄仍保持遮蔽</translation>
    </message>
    <message>
        <source>&amp;Unfold All Replies</source>
        <translation>展開所有回覆(&amp;U)</translation>
    </message>
    <message>
        <source>Show every line of replies that have several</source>
        <translation>顯示多行回覆的每一行</translation>
    </message>
    <message>
        <source>&amp;Plain Text</source>
        <translation>純文字(&amp;P)</translation>
    </message>
    <message>
        <source>Show the lines as they are saved as text</source>
        <translation>依存為文字時的樣子顯示各行</translation>
    </message>
    <message>
        <source>Line Ends</source>
        <translation>行尾</translation>
    </message>
    <message>
        <source>Show CR and LF at the end of each line</source>
        <translation>在每行結尾顯示 CR 與 LF</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟隨</translation>
    </message>
    <message>
        <source>Keep the newest line in sight</source>
        <translation>讓最新一行保持可見</translation>
    </message>
    <message>
        <source>Since the &amp;Start</source>
        <translation>自開始起(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Time of Day</source>
        <translation>時刻(&amp;T)</translation>
    </message>
    <message>
        <source>Since the Row &amp;Above</source>
        <translation>自上一列起(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Go To</source>
        <translation>移至(&amp;G)</translation>
    </message>
    <message>
        <source>T&amp;ime</source>
        <translation>時間(&amp;I)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More that can be done to the log</source>
        <translation>紀錄的更多操作</translation>
    </message>
</context>
<context>
    <name>postscope::ui::LogModel</name>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Message: %1 octets, %2</source>
        <comment>size of the content, then its lines</comment>
        <translation>郵件：%1 位元組，%2</translation>
    </message>
    <message>
        <source>Seconds since the session began</source>
        <translation>自工作階段開始起的秒數</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Milliseconds since the row above</source>
        <translation>與上一列相隔的毫秒數</translation>
    </message>
    <message>
        <source>+ms</source>
        <translation>+毫秒</translation>
    </message>
    <message>
        <source>Who said it; notes are ours and were never on the wire</source>
        <translation>由誰送出；註記是本程式所加，從未經過線路</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Where in the session it belongs</source>
        <translation>屬於工作階段的哪個部分</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>What was said, control characters made visible</source>
        <translation>送出的內容，控制字元以可見符號表示</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Seconds since the row above</source>
        <translation>自上一列起的秒數</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>clear</source>
        <comment>sent without TLS</comment>
        <translation>明文</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>已標記</translation>
    </message>
    <message>
        <source>Sent inside TLS</source>
        <translation>在 TLS 中傳送</translation>
    </message>
    <message>
        <source>Sent in clear: who carries it can read it</source>
        <translation>以明文傳送：途經者都讀得到</translation>
    </message>
    <message>
        <source>Number of the row in the session</source>
        <translation>工作階段中的列編號</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>number of a row</comment>
        <translation>編號</translation>
    </message>
    <message>
        <source>Whether it travelled inside TLS</source>
        <translation>是否在 TLS 中傳送</translation>
    </message>
    <message>
        <source>Octets on the wire</source>
        <translation>線路上的位元組數</translation>
    </message>
    <message>
        <source>Octets</source>
        <translation>位元組</translation>
    </message>
    <message>
        <source>Your marks and comments</source>
        <translation>你的標記與註解</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>備註</translation>
    </message>
</context>
<context>
    <name>postscope::ui::LogPage</name>
    <message>
        <source>No session yet. Send the message, and every line that client and server say appears here.</source>
        <translation>尚無工作階段。寄出郵件後，用戶端與伺服器的每一行都會顯示在這裡。</translation>
    </message>
    <message>
        <source>Save Log</source>
        <translation>儲存紀錄</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文字檔 (*.txt)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON 檔 (*.json)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>網頁 (*.html)</translation>
    </message>
    <message>
        <source>The log was not saved.</source>
        <translation>紀錄未儲存。</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>Went on from the first row</source>
        <translation>已從第一列繼續</translation>
    </message>
    <message>
        <source>Went on from the last row</source>
        <translation>已從最後一列繼續</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>註解</translation>
    </message>
    <message>
        <source>What you have to say to row %1; empty: nothing.</source>
        <translation>對第 %1 列的註解；留空則沒有。</translation>
    </message>
    <message>
        <source>Reveal secrets</source>
        <translation>顯示機密</translation>
    </message>
    <message>
        <source>Show passwords and tokens of this session in clear?</source>
        <translation>要以明文顯示此工作階段的密碼與權杖嗎？</translation>
    </message>
    <message>
        <source>Whoever sees this screen can read them, in base64 too. They are shown until you switch this off or another session begins. Rows that are copied and logs that are saved keep the masks.</source>
        <translation>看得到此螢幕的人都能讀取，即使是 base64。它們會一直顯示，直到你關閉此功能或另一個工作階段開始。複製的列與儲存的紀錄仍保持遮蔽。</translation>
    </message>
    <message>
        <source>&amp;Reveal</source>
        <translation>顯示(&amp;R)</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>This message is not kept.</source>
        <translation>此郵件未保留。</translation>
    </message>
    <message>
        <source>It was refused, deleted, or came in parts.</source>
        <translation>它被拒絕、已刪除，或分段送達。</translation>
    </message>
</context>
<context>
    <name>postscope::ui::LogRows</name>
    <message numerus="yes">
        <source>+ %n line(s)</source>
        <comment>that are folded away</comment>
        <translation>
            <numerusform>+ %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::LogView</name>
    <message>
        <source>Session log</source>
        <translation>工作階段紀錄</translation>
    </message>
</context>
<context>
    <name>postscope::ui::LoginForm</name>
    <message>
        <source>Send the user along with AUTH &amp;LOGIN</source>
        <translation>使用者名稱隨 AUTH LOGIN 一併送出(&amp;L)</translation>
    </message>
    <message>
        <source>Allow the password &amp;over a connection without TLS</source>
        <translation>允許連線沒有 TLS 時送出密碼(&amp;O)</translation>
    </message>
    <message>
        <source>Act on behalf of</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>empty: the user</source>
        <translation>留空：使用者本人</translation>
    </message>
    <message>
        <source>Whom to send as, where the server lets the user do that: the authorization identity of SASL.</source>
        <translation>伺服器允許時，以何人的身分寄送：即 SASL 的授權身分。</translation>
    </message>
    <message>
        <source>Realm or domain</source>
        <translation>領域或網域</translation>
    </message>
    <message>
        <source>The realm for DIGEST-MD5, the domain for NTLM.</source>
        <translation>DIGEST-MD5 的領域，或 NTLM 的網域。</translation>
    </message>
    <message>
        <source>Saves a round trip with LOGIN. A few servers do not understand it.</source>
        <translation>使用 LOGIN 時省一次往返。少數伺服器不支援。</translation>
    </message>
    <message>
        <source>Everybody between here and the server can then read the password.</source>
        <translation>從這裡到伺服器之間的每個人都能讀到密碼。</translation>
    </message>
    <message>
        <source>Act on &amp;behalf of</source>
        <translation>代表(&amp;B)</translation>
    </message>
    <message>
        <source>R&amp;ealm or domain</source>
        <translation>領域或網域(&amp;E)</translation>
    </message>
</context>
<context>
    <name>postscope::ui::MailView</name>
    <message>
        <source>Header</source>
        <translation>標頭</translation>
    </message>
    <message>
        <source>Reads as</source>
        <translation>解碼後</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>原樣</translation>
    </message>
    <message>
        <source>Headers of the mail</source>
        <translation>郵件的標頭</translation>
    </message>
    <message>
        <source>Text of the mail</source>
        <translation>郵件的文字</translation>
    </message>
    <message>
        <source>This mail has no text part.</source>
        <translation>這封郵件沒有文字部分。</translation>
    </message>
    <message>
        <source>Source of the mail</source>
        <translation>郵件的原始碼</translation>
    </message>
    <message>
        <source>Hea&amp;ders</source>
        <translation>標頭(&amp;D)</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>文字(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Parts</source>
        <translation>各部分(&amp;P)</translation>
    </message>
    <message>
        <source>So&amp;urce</source>
        <translation>原始碼(&amp;U)</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>（無主旨）</translation>
    </message>
    <message>
        <source>This mail goes beyond what is shown here; its file holds all of it.</source>
        <translation>這封郵件超出此處所能顯示；完整內容在檔案中。</translation>
    </message>
    <message>
        <source>This mail could not be read.</source>
        <translation>無法讀取這封郵件。</translation>
    </message>
    <message>
        <source>This mail has no HTML part.</source>
        <translation>這封郵件沒有 HTML 部分。</translation>
    </message>
    <message>
        <source>This HTML is too large or too deeply nested to be laid out; it is shown as written.</source>
        <translation>此 HTML 太大或巢狀太深，無法排版，因此照原文顯示。</translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s) to something outside the mail were not followed.</source>
        <translation>
            <numerusform>有 %n 處引用郵件以外的內容，未予載入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Envelope</source>
        <translation>信封</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>檢查結果</translation>
    </message>
    <message>
        <source>What can be made of this mail</source>
        <translation>可以用這封郵件做什麼</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回覆</translation>
    </message>
    <message>
        <source>Reply to all</source>
        <translation>全部回覆</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>轉寄</translation>
    </message>
    <message>
        <source>Forward as attachment</source>
        <translation>以附件轉寄</translation>
    </message>
    <message>
        <source>Edit as new</source>
        <translation>編輯為新郵件</translation>
    </message>
    <message>
        <source>Resend</source>
        <translation>重寄</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>讀取中…</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>檢查結果（%1）</translation>
    </message>
    <message>
        <source>Send unchanged</source>
        <translation>原樣寄出</translation>
    </message>
</context>
<context>
    <name>postscope::ui::MailboxModel</name>
    <message>
        <source>No.</source>
        <comment>number of a mail in its mailbox</comment>
        <translation>編號</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主旨</translation>
    </message>
    <message>
        <source>From</source>
        <translation>寄件者</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Octets</source>
        <translation>位元組</translation>
    </message>
</context>
<context>
    <name>postscope::ui::MailingDialog</name>
    <message>
        <source>&amp;Choose…</source>
        <translation>選擇(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Send them all</source>
        <translation>全部寄出(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>關閉(&amp;L)</translation>
    </message>
    <message>
        <source>Send to a list</source>
        <translation>寄給名單</translation>
    </message>
    <message>
        <source>Choose a CSV file whose first line names the columns. Each further line becomes a mail, in which {{name}} is replaced by the cell of that column; {{counter}}, {{recipient}}, {{date}}, {{message-id}} and {{env:NAME}} are known besides.</source>
        <translation>請選擇一個第一行是欄名的 CSV 檔。之後每一行成為一封郵件，其中 {{name}} 會換成該欄的內容；另有 {{counter}}、{{recipient}}、{{date}}、{{message-id}} 與 {{env:NAME}} 可用。</translation>
    </message>
    <message>
        <source>Data:</source>
        <translation>資料：</translation>
    </message>
    <message>
        <source>File of data</source>
        <translation>資料檔</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>尚未選擇檔案</translation>
    </message>
    <message>
        <source>&amp;Pause after each mail:</source>
        <translation>每封郵件後暫停(&amp;P)：</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>資料列</translation>
    </message>
    <message>
        <source>Choose data</source>
        <translation>選擇資料</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv *.tsv *.txt)</source>
        <translation>逗號分隔值 (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) can be sent.</source>
        <translation>
            <numerusform>可以寄出 %n 封郵件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Each mail is made once before the first is sent…</source>
        <translation>寄出第一封之前，會先把每封郵件組成一次…</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>沒有寄出任何郵件。</translation>
    </message>
    <message>
        <source>Send for real</source>
        <translation>實際寄送</translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) leave this computer through %1.</source>
        <translation>
            <numerusform>%n 封郵件將經由 %1 離開這台電腦。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::MailingModel</name>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回應</translation>
    </message>
</context>
<context>
    <name>postscope::ui::MainWindow</name>
    <message>
        <source>Toolbar</source>
        <translation>工具列</translation>
    </message>
    <message>
        <source>Messages (*.eml *.json)</source>
        <translation>郵件 (*.eml *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Open message</source>
        <translation>開啟郵件</translation>
    </message>
    <message>
        <source>The sandbox could not start.</source>
        <translation>沙盒無法啟動。</translation>
    </message>
    <message>
        <source>Mail can still be sent through an account.</source>
        <translation>仍可經由帳號寄送郵件。</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>附加檔案</translation>
    </message>
    <message>
        <source>Leaves this computer</source>
        <translation>會離開這部電腦</translation>
    </message>
    <message>
        <source>A mail is being sent</source>
        <translation>正在寄送郵件</translation>
    </message>
    <message>
        <source>Stop sending and quit?</source>
        <translation>要停止寄送並結束嗎？</translation>
    </message>
    <message>
        <source>&amp;Stop and quit</source>
        <translation>停止並結束(&amp;S)</translation>
    </message>
    <message>
        <source>The mail goes straight to the servers that the recipients&apos; domains name, on port 25.</source>
        <translation>郵件直接送往收件者網域所指的伺服器，使用連接埠 25。</translation>
    </message>
</context>
<context>
    <name>postscope::ui::MeaningPane</name>
    <message>
        <source>Meaning of the line</source>
        <translation>這一行的意義</translation>
    </message>
    <message>
        <source>Select a line to see what it means.</source>
        <translation>請選取一行，以查看其意義。</translation>
    </message>
    <message>
        <source>Octets shown: the first %1 of %2</source>
        <translation>顯示的位元組：前 %1 個，共 %2 個</translation>
    </message>
</context>
<context>
    <name>postscope::ui::MeaningText</name>
    <message>
        <source>What it means</source>
        <translation>意義</translation>
    </message>
    <message>
        <source>Usual cause:</source>
        <translation>常見原因：</translation>
    </message>
    <message>
        <source>What to do:</source>
        <translation>如何處理：</translation>
    </message>
    <message>
        <source>Why:</source>
        <translation>為什麼：</translation>
    </message>
    <message>
        <source>Row %1:</source>
        <translation>第 %1 列：</translation>
    </message>
    <message>
        <source>at the start of the session</source>
        <translation>工作階段開始時</translation>
    </message>
    <message>
        <source>%1 ms after the row above</source>
        <translation>距上一列 %1 毫秒</translation>
    </message>
    <message>
        <source>%1 octets</source>
        <translation>%1 位元組</translation>
    </message>
    <message>
        <source>inside TLS</source>
        <translation>在 TLS 中</translation>
    </message>
    <message>
        <source>in clear</source>
        <translation>明文</translation>
    </message>
    <message>
        <source>This row:</source>
        <translation>這一列：</translation>
    </message>
    <message>
        <source>Written down in:</source>
        <translation>規範：</translation>
    </message>
</context>
<context>
    <name>postscope::ui::MechanismBox</name>
    <message>
        <source>OAuth token: %1</source>
        <translation>OAuth 權杖：%1</translation>
    </message>
    <message>
        <source>Kerberos ticket: %1</source>
        <translation>Kerberos 票證：%1</translation>
    </message>
    <message>
        <source>Windows password: %1</source>
        <translation>Windows 密碼：%1</translation>
    </message>
    <message>
        <source>Client certificate: %1</source>
        <translation>用戶端憑證：%1</translation>
    </message>
    <message>
        <source>As nobody in particular: %1</source>
        <translation>匿名：%1</translation>
    </message>
    <message>
        <source>Password: %1</source>
        <translation>密碼：%1</translation>
    </message>
    <message>
        <source>Password, in the strongest way that the server offers</source>
        <translation>密碼，以伺服器所提供最強的方式</translation>
    </message>
    <message>
        <source>OAuth token, in the way that the server offers</source>
        <translation>OAuth 權杖，以伺服器所提供的方式</translation>
    </message>
    <message>
        <source>%1 (not on this computer)</source>
        <translation>%1（這部電腦上沒有）</translation>
    </message>
    <message>
        <source>Do not log in</source>
        <translation>不登入</translation>
    </message>
</context>
<context>
    <name>postscope::ui::MessageIssues</name>
    <message>
        <source>What deserves a look in the session and its message</source>
        <translation>工作階段及其郵件中值得注意之處</translation>
    </message>
    <message>
        <source>Issues: %1</source>
        <translation>問題：%1</translation>
    </message>
</context>
<context>
    <name>postscope::ui::MessageModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 及其他 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>（無主旨）</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>明文</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主旨</translation>
    </message>
    <message>
        <source>From</source>
        <translation>寄件者</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件者</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>安全性</translation>
    </message>
</context>
<context>
    <name>postscope::ui::NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>關閉此通知</translation>
    </message>
    <message>
        <source>Copy this notice</source>
        <translation>複製此通知</translation>
    </message>
</context>
<context>
    <name>postscope::ui::OctetsView</name>
    <message>
        <source>Octets of the line</source>
        <translation>這一行的位元組</translation>
    </message>
    <message>
        <source>Copy as &amp;Text</source>
        <translation>複製為文字(&amp;T)</translation>
    </message>
    <message>
        <source>Copy as &amp;Hexadecimal Digits</source>
        <translation>複製為十六進位數字(&amp;H)</translation>
    </message>
    <message>
        <source>Octet %1 of %2: %3, %4; marked: %5</source>
        <comment>place, how many, hexadecimal digits, character, the marked text</comment>
        <translation>第 %1 個位元組，共 %2 個：%3，%4；已標示：%5</translation>
    </message>
</context>
<context>
    <name>postscope::ui::OfferModel</name>
    <message>
        <source>offered</source>
        <translation>已提供</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>used: %1</source>
        <translation>已使用：%1</translation>
    </message>
    <message>
        <source>left out on your word</source>
        <translation>依您的指定略過</translation>
    </message>
    <message>
        <source>pretended on your word</source>
        <translation>依您的指定當作已提供</translation>
    </message>
    <message>
        <source>pretended on your word: %1</source>
        <translation>依您的指定當作已提供：%1</translation>
    </message>
    <message>
        <source>wanted, but not offered</source>
        <translation>需要，但未提供</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>pretended</source>
        <translation>當作已提供</translation>
    </message>
    <message>
        <source>pretended: %1</source>
        <translation>當作已提供：%1</translation>
    </message>
    <message>
        <source>Ticked: it counts as offered in the sends that follow</source>
        <translation>勾選：在接下來的傳送中視為已提供</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>關鍵字</translation>
    </message>
    <message>
        <source>Next sends</source>
        <translation>接下來的傳送</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變化</translation>
    </message>
    <message>
        <source>This message</source>
        <translation>這封郵件</translation>
    </message>
</context>
<context>
    <name>postscope::ui::OfferView</name>
    <message>
        <source>What the server offers</source>
        <translation>伺服器提供的功能</translation>
    </message>
</context>
<context>
    <name>postscope::ui::OptionsPage</name>
    <message>
        <source>format=flowed: readers may wrap the lines anew</source>
        <translation>format=flowed：讀信程式可重新斷行</translation>
    </message>
    <message>
        <source>Send data: pictures of the HTML as parts</source>
        <translation>將 HTML 中 data: 的圖片改為郵件的一部分</translation>
    </message>
    <message>
        <source>File names for old mail programs too</source>
        <translation>檔名也供舊郵件程式使用</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>邀請函</translation>
    </message>
    <message>
        <source>As a file, too</source>
        <translation>同時附為檔案</translation>
    </message>
    <message>
        <source>AMP source</source>
        <translation>AMP 原始碼</translation>
    </message>
    <message>
        <source>HTML source for watches</source>
        <translation>手錶用 HTML 原始碼</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>A mark for mail programs (X-Priority, Importance). No server heeds it.</source>
        <translation>供郵件程式參考的標記（X-Priority、Importance）。伺服器不予理會。</translation>
    </message>
    <message>
        <source>empty: a new one with the sender&apos;s domain</source>
        <translation>留空：以寄件者網域產生新的</translation>
    </message>
    <message>
        <source>empty: the time of sending; or 2026-12-24T18:00:00+08:00</source>
        <translation>留空：寄出的時間；或 2026-12-24T18:00:00+08:00</translation>
    </message>
    <message>
        <source>The character set of text and HTML. Headers are always UTF-8.</source>
        <translation>純文字與 HTML 的字元集。標頭一律用 UTF-8。</translation>
    </message>
    <message>
        <source>Whichever is best</source>
        <translation>自動選擇</translation>
    </message>
    <message>
        <source>The Content-Transfer-Encoding of text and HTML, where they can go so.</source>
        <translation>純文字與 HTML 的 Content-Transfer-Encoding，以可行者為限。</translation>
    </message>
    <message>
        <source>The file name also as name= with encoded-words, which RFC 2047 forbids and old versions of Outlook need.</source>
        <translation>檔名另以 name= 及編碼字寫出：RFC 2047 禁止，但舊版 Outlook 需要。</translation>
    </message>
    <message>
        <source>empty: none; or an .ics file</source>
        <translation>留空：無；或 .ics 檔</translation>
    </message>
    <message>
        <source>Choose an invitation</source>
        <translation>選擇邀請函</translation>
    </message>
    <message>
        <source>Calendars (*.ics);;All files (*)</source>
        <translation>行事曆 (*.ics);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>What the calendar is to do (iTIP, RFC 5546). It has to be the METHOD of the file.</source>
        <translation>行事曆應如何處理（iTIP，RFC 5546），須與檔案中的 METHOD 相同。</translation>
    </message>
    <message>
        <source>The mail</source>
        <translation>郵件</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要性</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Its method</source>
        <translation>其方法</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Character set</source>
        <translation>字元集</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>AMP for Email (text/x-amp-html)</source>
        <translation>AMP for Email（text/x-amp-html）</translation>
    </message>
    <message>
        <source>For watches (text/watch-html)</source>
        <translation>手錶用（text/watch-html）</translation>
    </message>
    <message>
        <source>This message is a finished mail from a message file: it goes as it is, whatever the other fields say.</source>
        <translation>此為郵件檔中完成的郵件：不論其他欄位為何，都原樣寄出。</translation>
    </message>
    <message>
        <source>The message file has an invitation in it, which goes along. A file chosen here takes its place.</source>
        <translation>郵件檔中有邀請函，會一併寄出。在此選擇檔案則取代之。</translation>
    </message>
    <message>
        <source>Make the text from the HTML where there is none</source>
        <translation>沒有純文字時，由 HTML 產生</translation>
    </message>
    <message>
        <source>For those who read no HTML, and for filters. The page Raw shows what is made.</source>
        <translation>給不看 HTML 的人，也給過濾器。「原始內容」頁會顯示產生的內容。</translation>
    </message>
</context>
<context>
    <name>postscope::ui::PartTree</name>
    <message>
        <source>Parts of the line</source>
        <translation>這一行的各部分</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Octets</source>
        <comment>of a part</comment>
        <translation>位元組</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>What the octets stand for, where they are encoded</source>
        <translation>位元組經過編碼時所代表的內容</translation>
    </message>
</context>
<context>
    <name>postscope::ui::PartView</name>
    <message>
        <source>Text of the part</source>
        <translation>該部分的文字</translation>
    </message>
    <message>
        <source>HTML of the part</source>
        <translation>該部分的 HTML</translation>
    </message>
    <message>
        <source>Octets of the part</source>
        <translation>該部分的位元組</translation>
    </message>
    <message>
        <source>Picture of the part</source>
        <translation>該部分的圖片</translation>
    </message>
    <message>
        <source>The chosen part</source>
        <translation>選擇的部分</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>以文字顯示</translation>
    </message>
    <message>
        <source>As HTML</source>
        <translation>以 HTML 顯示</translation>
    </message>
    <message>
        <source>As a picture</source>
        <translation>以圖片顯示</translation>
    </message>
    <message>
        <source>As octets</source>
        <translation>以位元組顯示</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 octets are shown; saved, the part is complete.</source>
        <translation>只顯示 %2 個位元組中的前 %1 個；存檔時則是完整的。</translation>
    </message>
    <message>
        <source>Picture, %1 by %2 pixels</source>
        <translation>圖片，%1 × %2 像素</translation>
    </message>
</context>
<context>
    <name>postscope::ui::PartsView</name>
    <message>
        <source>Type</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Octets</source>
        <translation>位元組</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細資料</translation>
    </message>
    <message>
        <source>&amp;Save Part…</source>
        <translation>儲存此部分(&amp;S)…</translation>
    </message>
    <message>
        <source>Parts of the mail</source>
        <translation>郵件的各部分</translation>
    </message>
    <message>
        <source>Save Part</source>
        <translation>儲存此部分</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file name, the system&apos;s words</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Save All Parts Into</source>
        <translation>將所有部分儲存至</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Not everything was saved.</source>
        <translation>有內容未能儲存。</translation>
    </message>
    <message>
        <source>Save All…</source>
        <translation>全部儲存…</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Show in Source</source>
        <translation>在原始碼中顯示</translation>
    </message>
</context>
<context>
    <name>postscope::ui::PasteQuestion</name>
    <message>
        <source>Send &amp;them</source>
        <translation>送出(&amp;T)</translation>
    </message>
    <message>
        <source>The pasted lines</source>
        <translation>貼上的各行</translation>
    </message>
    <message>
        <source>&amp;Forget them</source>
        <translation>捨棄(&amp;F)</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were pasted. They leave together where the server offers PIPELINING, otherwise one after the other.</source>
        <translation>
            <numerusform>已貼上 %n 行。若伺服器提供 PIPELINING 則一起送出，否則逐行送出。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::ProbeModel</name>
    <message>
        <source>%1:%2</source>
        <comment>host, port</comment>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>沒有位址</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what came of a step, the time it took</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主機</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>位址</translation>
    </message>
</context>
<context>
    <name>postscope::ui::ProbePage</name>
    <message>
        <source>Copy as &amp;text</source>
        <translation>複製為文字(&amp;T)</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>複製為 JSON(&amp;J)</translation>
    </message>
    <message>
        <source>Show &amp;session</source>
        <translation>顯示工作階段(&amp;S)</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>探測</translation>
    </message>
    <message>
        <source>Stages by hosts</source>
        <translation>各主機的各階段</translation>
    </message>
    <message>
        <source>What it came to</source>
        <translation>探測結果</translation>
    </message>
    <message>
        <source>Shows everything that was said in the inspector; Enter on a cell shows its lines there.</source>
        <translation>在檢閱器中顯示全部對話；在儲存格按 Enter 可看到對應的行。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依據</translation>
    </message>
    <message>
        <source>Choose a cell: what stands behind it appears here.</source>
        <translation>選取一格，其依據會顯示在這裡。</translation>
    </message>
    <message>
        <source>All facts</source>
        <translation>全部事實</translation>
    </message>
    <message>
        <source>Nothing is ever sent: it only asks.</source>
        <translation>絕不寄送任何內容：只會詢問。</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>正在詢問 %1…</translation>
    </message>
    <message>
        <source>Asking %1 at %2…</source>
        <translation>正在詢問 %1（%2）…</translation>
    </message>
    <message>
        <source>Looking up %1…</source>
        <translation>正在查詢 %1…</translation>
    </message>
    <message>
        <source>Probe — %1</source>
        <translation>探測 — %1</translation>
    </message>
    <message>
        <source>The proxy wants a password: without it nobody was asked.</source>
        <translation>代理伺服器要求密碼：沒有密碼，未詢問任何伺服器。</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>停止(&amp;O)</translation>
    </message>
    <message>
        <source>P&amp;robe</source>
        <translation>探測(&amp;R)</translation>
    </message>
</context>
<context>
    <name>postscope::ui::ProbeTarget</name>
    <message>
        <source>Log in too, with the password of the account</source>
        <translation>同時以帳號的密碼登入</translation>
    </message>
    <message>
        <source>What is looked at</source>
        <translation>檢視的對象</translation>
    </message>
    <message>
        <source>A server</source>
        <translation>一部伺服器</translation>
    </message>
    <message>
        <source>The mail servers of a domain</source>
        <translation>網域的郵件伺服器</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>網域</translation>
    </message>
    <message>
        <source>example.org; empty: that of the recipient</source>
        <translation>example.org；留空則用收件者的網域</translation>
    </message>
    <message>
        <source>Its MX records name the servers; all of them are looked at on port 25, or on the one that follows a colon.</source>
        <translation>其 MX 紀錄指明伺服器；全部都會在連接埠 25，或冒號後所指的連接埠上檢視。</translation>
    </message>
    <message>
        <source>optional: is this address taken?</source>
        <translation>選填：是否接受此地址？</translation>
    </message>
    <message>
        <source>Nameserver</source>
        <translation>名稱伺服器</translation>
    </message>
    <message>
        <source>nameserver to ask; empty: the system&apos;s</source>
        <translation>要詢問的名稱伺服器；留空則用系統的</translation>
    </message>
    <message>
        <source>&amp;Look at:</source>
        <translation>檢視(&amp;L)：</translation>
    </message>
    <message>
        <source>Reci&amp;pient:</source>
        <translation>收件者(&amp;P)：</translation>
    </message>
    <message>
        <source>A recipient is written as name@domain.</source>
        <translation>收件者的寫法為 name@domain。</translation>
    </message>
    <message>
        <source>A domain is written as example.org, or example.org:25.</source>
        <translation>網域的寫法為 example.org，或 example.org:25。</translation>
    </message>
    <message>
        <source>A nameserver is written as an address: 192.0.2.53, or 192.0.2.53:53.</source>
        <translation>名稱伺服器須寫成位址：192.0.2.53，或 192.0.2.53:53。</translation>
    </message>
</context>
<context>
    <name>postscope::ui::ProbeTree</name>
    <message>
        <source>What the server showed</source>
        <translation>伺服器所顯示的內容</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>結果</translation>
    </message>
</context>
<context>
    <name>postscope::ui::RawPage</name>
    <message>
        <source>The mail as it will be sent</source>
        <translation>郵件寄出時的樣貌</translation>
    </message>
    <message>
        <source>The first %1 of %2 that will be sent.</source>
        <translation>將寄出的 %2 之中，最前面的 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln octets, exactly as they will be sent.</source>
        <translation>
            <numerusform>%Ln 位元組，與將寄出的內容完全相同。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln octets; Message-ID and Date are made when it is sent.</source>
        <translation>
            <numerusform>%Ln 個位元組；Message-ID 與 Date 在寄出時才產生。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::ReaderPage</name>
    <message>
        <source>Mails of the mailbox</source>
        <translation>信箱中的郵件</translation>
    </message>
</context>
<context>
    <name>postscope::ui::RecipientChoiceModel</name>
    <message>
        <source>Recipients of this mail: one, or several with commas between</source>
        <translation>此郵件的收件者：一位，或以逗號分隔的數位</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>收件者</translation>
    </message>
    <message>
        <source>NOTIFY (DSN, RFC 3461): when these recipients are reported on, in place of what holds for all</source>
        <translation>NOTIFY（DSN，RFC 3461）：何時回報這些收件者的情形，取代對全體收件者的設定</translation>
    </message>
    <message>
        <source>ORCPT (DSN, RFC 3461): the address that a report names, with its type; empty: the recipient itself</source>
        <translation>ORCPT（DSN，RFC 3461）：回報中所用的位址，連同其類型；留空則為收件者本身</translation>
    </message>
    <message>
        <source>RRVS (RFC 7293): deliver only if the mailbox has had the same owner since this time, as 2020-01-31T00:00:00Z. Where the server does not offer it, nothing is sent: the mail could reach a stranger.</source>
        <translation>RRVS（RFC 7293）：信箱自此時刻（如 2020-01-31T00:00:00Z）起未換過擁有者才送達。伺服器不提供時什麼都不送：郵件可能落入陌生人手中。</translation>
    </message>
    <message>
        <source>Owner since (RRVS)</source>
        <translation>擁有者始於（RRVS）</translation>
    </message>
</context>
<context>
    <name>postscope::ui::RecipientChoicePage</name>
    <message>
        <source>For single recipients</source>
        <translation>個別收件者</translation>
    </message>
    <message>
        <source>Add recipient</source>
        <translation>新增收件者</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>postscope::ui::RecipientDetails</name>
    <message>
        <source>What the result of this recipient means</source>
        <translation>這位收件者的結果的意義</translation>
    </message>
    <message>
        <source>Choose a recipient to see what its result means.</source>
        <translation>選取一位收件者，可看到其結果的意義。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name and value of a fact</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>code, its name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>recipient, its result</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The server&apos;s words</source>
        <translation>伺服器的回覆</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>意義</translation>
    </message>
    <message>
        <source>Likely cause</source>
        <translation>可能原因</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>規格</translation>
    </message>
</context>
<context>
    <name>postscope::ui::RecipientModel</name>
    <message>
        <source>Recipient</source>
        <translation>收件者</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態碼</translation>
    </message>
    <message>
        <source>The server&apos;s words</source>
        <translation>伺服器的回覆</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代碼</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>Queue ID</source>
        <translation>佇列識別碼</translation>
    </message>
</context>
<context>
    <name>postscope::ui::Repair</name>
    <message>
        <source>Use implicit TLS and send again…</source>
        <translation>改用隱含式 TLS 重新傳送…</translation>
    </message>
    <message>
        <source>Use STARTTLS and send again…</source>
        <translation>改用 STARTTLS 重新傳送…</translation>
    </message>
    <message>
        <source>Another way to use TLS</source>
        <translation>改變使用 TLS 的方式</translation>
    </message>
    <message>
        <source>Port %1 of %2 expects TLS from the first octet.</source>
        <translation>%2 的連接埠 %1 從第一個位元組起就要求 TLS。</translation>
    </message>
    <message>
        <source>Port %1 of %2 begins in clear, and may change to TLS by STARTTLS.</source>
        <translation>%2 的連接埠 %1 以明文開始，之後可用 STARTTLS 改為 TLS。</translation>
    </message>
    <message>
        <source>The mail was not sent. Send it again in this way: for this once, or change the account %1 so that it is always so?</source>
        <translation>郵件未送出。要以此方式重新傳送嗎：僅此一次，或更改帳號 %1，今後都如此？</translation>
    </message>
    <message>
        <source>&amp;This once</source>
        <translation>僅此一次(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Change the account</source>
        <translation>更改帳號(&amp;C)</translation>
    </message>
</context>
<context>
    <name>postscope::ui::RepeatDialog</name>
    <message>
        <source>&amp;Start</source>
        <translation>開始(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>關閉(&amp;C)</translation>
    </message>
    <message>
        <source>Send repeatedly</source>
        <translation>重複寄送</translation>
    </message>
    <message>
        <source>as fast as the server takes them</source>
        <translation>依伺服器接收的速度，越快越好</translation>
    </message>
    <message>
        <source> a second</source>
        <translation> 封／秒</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>結果</translation>
    </message>
    <message numerus="yes">
        <source>Each mail goes to %n recipient(s) through %1.</source>
        <translation>
            <numerusform>每封郵件經由 %1 寄給 %n 位收件者。</numerusform>
        </translation>
    </message>
    <message>
        <source>Each mail goes to the sandbox and stays on this computer.</source>
        <translation>每封郵件都寄到沙盒，留在這部電腦上。</translation>
    </message>
    <message>
        <source>Each has a Message-ID and a Date of its own.</source>
        <translation>每封都有自己的 Message-ID 與 Date。</translation>
    </message>
    <message>
        <source>&amp;How many:</source>
        <translation>數量(&amp;H)：</translation>
    </message>
    <message>
        <source>C&amp;onnections at once:</source>
        <translation>同時連線數(&amp;O)：</translation>
    </message>
    <message>
        <source>&amp;Pause after each mail:</source>
        <translation>每封郵件後暫停(&amp;P)：</translation>
    </message>
    <message>
        <source>At &amp;most:</source>
        <translation>最多(&amp;M)：</translation>
    </message>
    <message>
        <source>Send for real</source>
        <translation>實際寄送</translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) leave this computer through %1.</source>
        <translation>
            <numerusform>%n 封郵件將離開這部電腦，經由 %1 寄送。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each goes to %n recipient(s). A server that did not expect this may lock the account.</source>
        <translation>
            <numerusform>每封寄給 %n 位收件者。伺服器若未料到如此大量，可能鎖住帳號。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Send them all</source>
        <translation>全部寄出(&amp;S)</translation>
    </message>
</context>
<context>
    <name>postscope::ui::ReplacementModel</name>
    <message>
        <source>User</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>網域</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主機</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP 位址</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主旨</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指紋</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>In the report</source>
        <translation>報告中</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次數</translation>
    </message>
</context>
<context>
    <name>postscope::ui::ReportDialog</name>
    <message>
        <source>&amp;Anonymise</source>
        <translation>匿名化(&amp;A)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Addresses, names, hosts and ids give way to stand-ins, the same ones throughout</source>
        <translation>地址、名稱、主機與編號都以代號取代，前後一致</translation>
    </message>
    <message>
        <source>Text of the report</source>
        <translation>報告的文字</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>儲存(&amp;S)…</translation>
    </message>
    <message>
        <source>To pass on to whoever runs the server, or to a forum. No password is in it. Read it before you pass it on: what nobody can know for a name is not replaced.</source>
        <translation>可轉交給伺服器的管理者或貼到論壇。其中沒有密碼。轉交之前請先讀過：無從得知是名稱的內容不會被取代。</translation>
    </message>
    <message>
        <source>What was replaced</source>
        <translation>取代了什麼</translation>
    </message>
    <message>
        <source>What was &amp;replaced; this list is for you alone, and is not part of the report:</source>
        <translation>取代了什麼(&amp;R)；這份清單只給您看，不屬於報告：</translation>
    </message>
    <message>
        <source>Save Report</source>
        <translation>儲存報告</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文字檔 (*.txt)</translation>
    </message>
    <message>
        <source>The report was not saved.</source>
        <translation>報告沒有儲存。</translation>
    </message>
</context>
<context>
    <name>postscope::ui::RequestForm</name>
    <message>
        <source>%1 (%2)
Where the server does not offer it: %3</source>
        <comment>purpose, extension, consequence</comment>
        <translation>%1（%2）
伺服器不提供時：%3</translation>
    </message>
    <message>
        <source>TLS all the way, or send it back</source>
        <translation>全程使用 TLS，否則退回</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>追蹤</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>What becomes of a mail that is late</source>
        <translation>郵件逾時如何處理</translation>
    </message>
    <message>
        <source>or send it back</source>
        <translation>否則退回</translation>
    </message>
    <message>
        <source>or tell the sender</source>
        <translation>否則告知寄件者</translation>
    </message>
    <message>
        <source>Deliver within seconds</source>
        <translation>在幾秒內送達</translation>
    </message>
    <message>
        <source>Trace: report relays that do not keep to the time</source>
        <translation>追蹤：回報不遵守時限的轉送伺服器</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, behind a number</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>empty: not said; &lt;&gt;: nobody known</source>
        <translation>留空：未指定；&lt;&gt;：無已知者</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>優先程度</translation>
    </message>
    <message>
        <source>Deliver within</source>
        <translation>送達時限</translation>
    </message>
    <message>
        <source>Hold for</source>
        <translation>延後</translation>
    </message>
    <message>
        <source>Hold until</source>
        <translation>延後到</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>label, extension</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>postscope::ui::ResultsPage</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>Result for each recipient</source>
        <translation>每位收件者的結果</translation>
    </message>
    <message>
        <source>No result yet. Send the message, and what became of each recipient appears here.</source>
        <translation>尚無結果。寄出郵件後，每位收件者的結果會顯示在這裡。</translation>
    </message>
    <message>
        <source>Copies verdict, explanation, recipients and facts as text</source>
        <translation>將結論、說明、收件者與各項資料複製為文字</translation>
    </message>
    <message>
        <source>Facts of the session</source>
        <translation>工作階段的資料</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name and value of a fact</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>protocol, cipher</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>憑證</translation>
    </message>
    <message>
        <source>verified for %1</source>
        <translation>已針對 %1 驗證</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>未驗證</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>TLS problem</source>
        <translation>TLS 問題</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>已登入</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>with %1</source>
        <comment>an AUTH mechanism</comment>
        <translation>是（%1）</translation>
    </message>
    <message>
        <source>Queue ID</source>
        <translation>佇列識別碼</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>郵件</translation>
    </message>
    <message>
        <source>%1 octets</source>
        <translation>%1 位元組</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>問候</translation>
    </message>
    <message>
        <source>TLS handshake</source>
        <translation>TLS 交握</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登入</translation>
    </message>
    <message>
        <source>Envelope</source>
        <translation>信封</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>總計</translation>
    </message>
    <message>
        <source>Extensions…</source>
        <translation>擴充功能…</translation>
    </message>
    <message>
        <source>Leave out or pretend extensions in the next sends</source>
        <translation>接下來傳送時略過擴充功能，或當作已提供</translation>
    </message>
    <message>
        <source>Send again in another way</source>
        <translation>以其他方式重新傳送</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>擴充功能</translation>
    </message>
    <message>
        <source>Send Again…</source>
        <translation>再次寄送…</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>報告…</translation>
    </message>
    <message>
        <source>Copy Results</source>
        <translation>複製結果</translation>
    </message>
    <message>
        <source>Sends the same mail again to those who did not get it</source>
        <translation>將同一封郵件再寄給沒有收到的人</translation>
    </message>
    <message>
        <source>Shows the whole session as a report to pass on, without addresses and names</source>
        <translation>將整個工作階段顯示為可轉交的報告，不含地址與名稱</translation>
    </message>
    <message>
        <source>The session is under way. What became of each recipient appears here at its end.</source>
        <translation>工作階段進行中。結束時，每位收件者的結果會顯示在這裡。</translation>
    </message>
    <message>
        <source>This session was recorded by the sandbox; what the server answered is in the log.</source>
        <translation>這個工作階段由沙盒記錄；伺服器的回覆在紀錄中。</translation>
    </message>
    <message>
        <source>In this session nothing was sent by itself; what the server answered is in the log.</source>
        <translation>此工作階段不會自行寄送任何內容；伺服器的回覆在紀錄中。</translation>
    </message>
</context>
<context>
    <name>postscope::ui::RowTable</name>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
</context>
<context>
    <name>postscope::ui::SafeBrowser</name>
    <message>
        <source>HTML of the mail</source>
        <translation>郵件的 HTML</translation>
    </message>
    <message>
        <source>Open Link</source>
        <translation>開啟連結</translation>
    </message>
    <message>
        <source>Open this address outside Postscope?</source>
        <translation>要在 Postscope 以外開啟此網址嗎？</translation>
    </message>
    <message>
        <source>Postscope does not open addresses of this kind.</source>
        <translation>Postscope 不開啟這類網址。</translation>
    </message>
    <message>
        <source>Copy Address</source>
        <translation>複製網址</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
</context>
<context>
    <name>postscope::ui::SandboxGuide</name>
    <message>
        <source>Command that sends a test mail</source>
        <translation>寄送測試郵件的指令</translation>
    </message>
    <message>
        <source>&amp;Copy Command</source>
        <translation>複製指令(&amp;C)</translation>
    </message>
    <message>
        <source>The sandbox listens on 127.0.0.1:%1</source>
        <translation>沙盒正在 127.0.0.1:%1 接聽</translation>
    </message>
    <message>
        <source>Press Send with the sandbox chosen, or point any program on this computer at it. Whatever arrives is shown here and goes no further.</source>
        <translation>選擇沙盒後按「寄出」，或讓這部電腦上的任何程式連到它。收到的郵件都顯示在這裡，不會再送往他處。</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主機</translation>
    </message>
    <message>
        <source>127.0.0.1 or ::1</source>
        <translation>127.0.0.1 或 ::1</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>連接埠</translation>
    </message>
    <message>
        <source>%1, or %2 for TLS from the start</source>
        <translation>%1；若一開始就用 TLS，則為 %2</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>安全性</translation>
    </message>
    <message>
        <source>STARTTLS or none</source>
        <translation>STARTTLS 或不加密</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>使用者與密碼</translation>
    </message>
    <message>
        <source>any, or none</source>
        <translation>任意，或不登入</translation>
    </message>
    <message>
        <source>The sandbox is not listening</source>
        <translation>沙盒未在接聽</translation>
    </message>
    <message>
        <source>Start it from the Sandbox menu to catch mail on this computer.</source>
        <translation>從「沙盒」選單啟動，即可擷取這部電腦上的郵件。</translation>
    </message>
    <message>
        <source>The sandbox could not start</source>
        <translation>沙盒無法啟動</translation>
    </message>
</context>
<context>
    <name>postscope::ui::SandboxPage</name>
    <message>
        <source>Sandbox session at %1</source>
        <translation>沙盒工作階段，%1</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>刪除(&amp;D)</translation>
    </message>
    <message>
        <source>Captured messages</source>
        <translation>擷取的郵件</translation>
    </message>
    <message>
        <source>Sandbox sessions</source>
        <translation>沙盒工作階段</translation>
    </message>
    <message>
        <source>Sandbox tools</source>
        <translation>沙盒工具</translation>
    </message>
    <message>
        <source>Messages (%1)</source>
        <translation>郵件（%1）</translation>
    </message>
    <message>
        <source>Sessions (%1)</source>
        <translation>工作階段（%1）</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n captured message(s)?</source>
        <translation>
            <numerusform>要刪除擷取的 %n 封郵件嗎？</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone. Sessions are kept.</source>
        <translation>此動作無法復原。工作階段會保留。</translation>
    </message>
    <message>
        <source>Save Message</source>
        <translation>儲存郵件</translation>
    </message>
    <message>
        <source>Mail (*.eml)</source>
        <translation>郵件 (*.eml)</translation>
    </message>
    <message>
        <source>The message was not saved.</source>
        <translation>郵件未儲存。</translation>
    </message>
    <message>
        <source>Save Message As…</source>
        <translation>郵件另存新檔…</translation>
    </message>
    <message>
        <source>Delete All…</source>
        <translation>全部刪除…</translation>
    </message>
</context>
<context>
    <name>postscope::ui::SandboxSettings</name>
    <message>
        <source>Behaviour of the sandbox</source>
        <translation>沙盒的行為</translation>
    </message>
    <message>
        <source>Applied.</source>
        <translation>已套用。</translation>
    </message>
    <message>
        <source>empty: anybody, with any password</source>
        <translation>留空：任何人、任何密碼皆可</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>One on a line, as with --fault: where it happens, =, a reply or a fault.
Where: %1
Faults: %2</source>
        <translation>每行一項，寫法同 --fault：發生之處、=、回覆或故障。
發生之處：%1
故障：%2</translation>
    </message>
    <message>
        <source>Only this &amp;user may log in:</source>
        <translation>只允許此使用者登入(&amp;U)：</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>密碼(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Hang up after a silence of:</source>
        <translation>靜默多久後掛斷(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;Faults on purpose:</source>
        <translation>故意模擬的故障(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;As usual</source>
        <translation>恢復預設(&amp;A)</translation>
    </message>
    <message>
        <source>Applied at once: sessions that are open end. Until the program ends.</source>
        <translation>立即套用：進行中的工作階段會結束。效力至程式結束為止。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a line, what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Applied; the sandbox is off.</source>
        <translation>已套用；沙盒目前未啟動。</translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation>正在套用…</translation>
    </message>
</context>
<context>
    <name>postscope::ui::Saving</name>
    <message>
        <source>Save message</source>
        <translation>儲存郵件</translation>
    </message>
    <message>
        <source>Message, everything kept (*.json)</source>
        <translation>郵件，保留全部內容 (*.json)</translation>
    </message>
    <message>
        <source>Mail as it would be sent (*.eml)</source>
        <translation>寄出時的郵件 (*.eml)</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未儲存的變更</translation>
    </message>
    <message numerus="yes">
        <source>Save changes to %n message(s)?</source>
        <translation>
            <numerusform>要儲存 %n 封郵件的變更嗎？</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::SendCommands</name>
    <message>
        <source>The sandbox is off.</source>
        <translation>沙盒已關閉。</translation>
    </message>
    <message>
        <source>Switch it on with Sandbox &gt; Listen, or choose an account.</source>
        <translation>請用「沙盒 &gt; 接聽」開啟，或選擇帳號。</translation>
    </message>
    <message>
        <source>Choose the sandbox or an account as the destination.</source>
        <translation>請選擇沙盒或帳號作為寄送途徑。</translation>
    </message>
    <message>
        <source>The same mail again and again goes to one server.</source>
        <translation>重複寄送同一封郵件時，只寄往一部伺服器。</translation>
    </message>
    <message>
        <source>The mails of a list go to one server.</source>
        <translation>名單的郵件只能送往一台伺服器。</translation>
    </message>
</context>
<context>
    <name>postscope::ui::Sending</name>
    <message>
        <source>Send for real</source>
        <translation>實際寄送</translation>
    </message>
    <message numerus="yes">
        <source>This mail leaves this computer: to %n recipient(s) through %1.</source>
        <translation>
            <numerusform>這封郵件將離開這部電腦：經由 %1 寄給 %n 位收件者。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>寄出(&amp;S)</translation>
    </message>
    <message numerus="yes">
        <source>This mail leaves this computer: to %n recipient(s), straight to the mail servers of their domains. TLS is used where it is offered, and nobody vouches for the server.</source>
        <translation>
            <numerusform>這封郵件將離開這部電腦：直接送往其網域的郵件伺服器，寄給 %n 位收件者。有提供 TLS 就用，但無人為伺服器的身分擔保。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::SendingAgain</name>
    <message>
        <source>the sandbox</source>
        <translation>沙盒</translation>
    </message>
    <message>
        <source>the mail servers of their domains</source>
        <translation>其網域的郵件伺服器</translation>
    </message>
</context>
<context>
    <name>postscope::ui::ServerBox</name>
    <message>
        <source>Server</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>host, host:port, smtp:// or smtps://</source>
        <translation>host、host:port、smtp:// 或 smtps://</translation>
    </message>
    <message>
        <source>Choose one, or type a host, host:port, smtp://host or smtps://host.</source>
        <translation>請選擇一個，或輸入 host、host:port、smtp://host 或 smtps://host。</translation>
    </message>
    <message>
        <source>Sandbox — this computer only</source>
        <translation>沙盒 — 僅限本機</translation>
    </message>
    <message>
        <source>The sandbox is off. Switch it on with Sandbox &gt; Listen.</source>
        <translation>沙盒已關閉。請用「沙盒 &gt; 接聽」開啟。</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>沙盒</translation>
    </message>
    <message>
        <source>A server is written as host, host:port, smtp://host or smtps://host.</source>
        <translation>伺服器的寫法為 host、host:port、smtp://host 或 smtps://host。</translation>
    </message>
</context>
<context>
    <name>postscope::ui::ServerPage</name>
    <message>
        <source>No server yet. Send the message, and what the server says of itself appears here.</source>
        <translation>尚無伺服器。寄出郵件後，伺服器對自己的說明會顯示在這裡。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>Copy Server Report</source>
        <translation>複製伺服器報告</translation>
    </message>
    <message>
        <source>Copies everything on this page as text</source>
        <translation>將此頁的全部內容複製為文字</translation>
    </message>
    <message>
        <source>All Keywords</source>
        <translation>所有關鍵字</translation>
    </message>
    <message>
        <source>Show keywords that this server does not offer, too</source>
        <translation>也顯示此伺服器未提供的關鍵字</translation>
    </message>
    <message>
        <source>Details of the keyword</source>
        <translation>關鍵字的詳細資料</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number and name of a server</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>postscope::ui::SessionModel</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n 封郵件</numerusform>
        </translation>
    </message>
    <message>
        <source>no message</source>
        <translation>沒有郵件</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>明文</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>用戶端</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>安全性</translation>
    </message>
</context>
<context>
    <name>postscope::ui::SettingsFinder</name>
    <message>
        <source>Find settings</source>
        <translation>尋找設定</translation>
    </message>
    <message>
        <source>&amp;Use these</source>
        <translation>使用這些(&amp;U)</translation>
    </message>
    <message>
        <source>Mail a&amp;ddress</source>
        <translation>郵件地址(&amp;D)</translation>
    </message>
    <message>
        <source>F&amp;ound, the best first</source>
        <translation>找到的設定，最佳者在前(&amp;O)</translation>
    </message>
    <message>
        <source>What was &amp;tried</source>
        <translation>嘗試過的項目(&amp;T)</translation>
    </message>
    <message>
        <source>Found, the best first</source>
        <translation>找到的設定，最佳者在前</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>嘗試過的項目</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>郵件地址</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜尋(&amp;S)</translation>
    </message>
    <message>
        <source>Asking the domain, by DNS and HTTPS…</source>
        <translation>正以 DNS 與 HTTPS 查詢網域…</translation>
    </message>
    <message>
        <source>Give a whole mail address.</source>
        <translation>請輸入完整的郵件地址。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>No settings were found. Ask the mail service for the name of its server.</source>
        <translation>找不到設定。請向郵件服務詢問其伺服器名稱。</translation>
    </message>
    <message numerus="yes">
        <source>Found: %n. Nothing is filled in before you choose.</source>
        <translation>
            <numerusform>找到 %n 項。在您選擇之前，不會填入任何內容。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::SourceModel</name>
    <message>
        <source>… %1 more octets: save the message to see them</source>
        <translation>… 還有 %1 位元組：請儲存郵件以查看</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原始碼</translation>
    </message>
</context>
<context>
    <name>postscope::ui::SpanModel</name>
    <message>
        <source>Step</source>
        <translation>步驟</translation>
    </message>
    <message>
        <source>For</source>
        <translation>對象</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>Begin (ms)</source>
        <translation>開始（毫秒）</translation>
    </message>
    <message>
        <source>Duration (ms)</source>
        <translation>費時（毫秒）</translation>
    </message>
    <message>
        <source>Octets</source>
        <translation>位元組</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
</context>
<context>
    <name>postscope::ui::StatusLine</name>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>沙盒</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>尚未寄送</translation>
    </message>
    <message>
        <source>Sandbox is starting</source>
        <translation>沙盒啟動中</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>寄送中</translation>
    </message>
    <message>
        <source>Sending: %1 of %2</source>
        <translation>寄送中：%1 / %2</translation>
    </message>
    <message>
        <source>no TLS</source>
        <translation>沒有 TLS</translation>
    </message>
    <message>
        <source>Sandbox on %1</source>
        <translation>沙盒在 %1</translation>
    </message>
    <message>
        <source>Sandbox is off</source>
        <translation>沙盒已關閉</translation>
    </message>
    <message>
        <source>Octets of the message sent</source>
        <translation>已送出的郵件位元組</translation>
    </message>
</context>
<context>
    <name>postscope::ui::TimingPage</name>
    <message>
        <source>No times yet. Send the message, and how long each step takes appears here.</source>
        <translation>尚無時間。寄出郵件後，每個步驟費時多久會顯示在這裡。</translation>
    </message>
    <message>
        <source>Copy as Table</source>
        <translation>複製為表格</translation>
    </message>
    <message>
        <source>Copies all rows and their figures, columns apart by tabs</source>
        <translation>複製所有列與其數字，各欄以 Tab 分隔</translation>
    </message>
    <message>
        <source>Keep Run</source>
        <translation>保留供比較</translation>
    </message>
    <message>
        <source>Put this session among the runs that can be compared; what is sent from here is put there by itself</source>
        <translation>將此工作階段加入可比較的清單；從這裡寄出的會自動加入</translation>
    </message>
    <message>
        <source>Compare Runs</source>
        <translation>比較各次傳送</translation>
    </message>
    <message>
        <source>Show the times of several sessions beside each other</source>
        <translation>並列顯示數個工作階段的時間</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) in %1</source>
        <comment>of a session</comment>
        <translation>
            <numerusform>%n 個步驟，費時 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; what came later is not shown</source>
        <translation>%1；之後的部分未顯示</translation>
    </message>
</context>
<context>
    <name>postscope::ui::TlsForm</name>
    <message>
        <source>Trusted certificates</source>
        <translation>受信任的憑證</translation>
    </message>
    <message>
        <source>Certificate must be for</source>
        <translation>憑證所屬名稱</translation>
    </message>
    <message>
        <source>Name to ask for (SNI)</source>
        <translation>要求的名稱（SNI）</translation>
    </message>
    <message>
        <source>Your certificate</source>
        <translation>您的憑證</translation>
    </message>
    <message>
        <source>Its private key</source>
        <translation>其私密金鑰</translation>
    </message>
    <message>
        <source>Pinned keys</source>
        <translation>釘選的金鑰</translation>
    </message>
    <message>
        <source>Oldest version</source>
        <translation>最舊版本</translation>
    </message>
    <message>
        <source>TLS 1.2 (as a rule)</source>
        <translation>TLS 1.2（一般）</translation>
    </message>
    <message>
        <source>TLS 1.1 (broken)</source>
        <translation>TLS 1.1（已被破解）</translation>
    </message>
    <message>
        <source>TLS 1.0 (broken)</source>
        <translation>TLS 1.0（已被破解）</translation>
    </message>
    <message>
        <source>Only to try an old server: what is sent can be read by who listens hard enough.</source>
        <translation>僅用於測試舊伺服器：有心竊聽的人能讀到傳送的內容。</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>憑證 (*.pem *.crt *.cer);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>empty: those of the system</source>
        <translation>留空：系統的憑證</translation>
    </message>
    <message>
        <source>A PEM file. Only what leads to a certificate in it is trusted, and nothing of the system&apos;s.</source>
        <translation>PEM 檔。只信任能追溯到其中憑證者，不採用系統的憑證。</translation>
    </message>
    <message>
        <source>Choose a file of trusted certificates</source>
        <translation>選擇受信任憑證的檔案</translation>
    </message>
    <message>
        <source>empty: the server</source>
        <translation>留空：伺服器名稱</translation>
    </message>
    <message>
        <source>Where the server is reached under another name than its certificate has.</source>
        <translation>用於連線所用名稱與伺服器憑證的名稱不同時。</translation>
    </message>
    <message>
        <source>A server with several certificates chooses by the name that is asked for in the handshake.</source>
        <translation>有多張憑證的伺服器，依交握中要求的名稱選擇憑證。</translation>
    </message>
    <message>
        <source>empty: none is shown to the server</source>
        <translation>留空：不向伺服器出示憑證</translation>
    </message>
    <message>
        <source>Choose the file of your certificate</source>
        <translation>選擇您的憑證檔</translation>
    </message>
    <message>
        <source>empty: it is in the file of the certificate</source>
        <translation>留空：與憑證在同一檔案</translation>
    </message>
    <message>
        <source>Choose the file of your private key</source>
        <translation>選擇您的私密金鑰檔</translation>
    </message>
    <message>
        <source>Keys (*.pem *.key);;All files (*)</source>
        <translation>金鑰 (*.pem *.key);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>The server&apos;s public key must be one of these, whoever vouches for it. The TLS page of a session shows the key of a server.</source>
        <translation>伺服器的公開金鑰必須是其中之一，不論由誰擔保。工作階段的 TLS 頁會顯示伺服器的金鑰。</translation>
    </message>
    <message>
        <source>&amp;Oldest version</source>
        <translation>最舊版本(&amp;O)</translation>
    </message>
    <message>
        <source>T&amp;rusted certificates</source>
        <translation>受信任的憑證(&amp;R)</translation>
    </message>
    <message>
        <source>Certificate must be &amp;for</source>
        <translation>憑證所屬名稱(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Name to ask for (SNI)</source>
        <translation>要求的名稱（SNI）(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Your certificate</source>
        <translation>您的憑證(&amp;Y)</translation>
    </message>
    <message>
        <source>Its private &amp;key</source>
        <translation>其私密金鑰(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Pinned keys</source>
        <translation>釘選的金鑰(&amp;P)</translation>
    </message>
    <message>
        <source>Trusted by yo&amp;u</source>
        <translation>您信任的憑證(&amp;U)</translation>
    </message>
</context>
<context>
    <name>postscope::ui::TlsPage</name>
    <message>
        <source>Trusted authority</source>
        <translation>受信任的機構</translation>
    </message>
    <message>
        <source>In date</source>
        <translation>在有效期內</translation>
    </message>
    <message>
        <source>Right name</source>
        <translation>名稱相符</translation>
    </message>
    <message>
        <source>Strong enough</source>
        <translation>強度足夠</translation>
    </message>
    <message>
        <source>Pinned key</source>
        <translation>金鑰已釘選</translation>
    </message>
    <message>
        <source>Other checks</source>
        <translation>其他檢查</translation>
    </message>
    <message>
        <source>No TLS was used.</source>
        <translation>未使用 TLS。</translation>
    </message>
    <message>
        <source>The handshake failed before the server showed a certificate.</source>
        <translation>伺服器出示憑證之前交握即失敗。</translation>
    </message>
    <message>
        <source>The handshake failed.</source>
        <translation>交握失敗。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>protocol, cipher</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, and the server is who it should be.</source>
        <translation>%1，伺服器身分無誤。</translation>
    </message>
    <message>
        <source>%1, but nobody vouches for the server.</source>
        <translation>%1，但無人擔保伺服器的身分。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name and value of a fact</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Copy TLS Report</source>
        <translation>複製 TLS 報告</translation>
    </message>
    <message>
        <source>Save Chain as PEM…</source>
        <translation>將憑證鏈存為 PEM…</translation>
    </message>
    <message>
        <source>Copies everything on this page as text</source>
        <translation>將本頁全部內容複製為文字</translation>
    </message>
    <message>
        <source>Writes the certificates that the server showed, its own first</source>
        <translation>寫出伺服器出示的憑證，以其本身的憑證為首</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>Facts of TLS</source>
        <translation>TLS 資訊</translation>
    </message>
    <message>
        <source>Nothing about TLS yet: version, checks and certificates of the next session appear here.</source>
        <translation>尚無 TLS 資訊：下一個工作階段的版本、檢查與憑證會顯示於此。</translation>
    </message>
    <message>
        <source>Handshake</source>
        <translation>交握</translation>
    </message>
    <message>
        <source>established</source>
        <translation>已建立</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>加密套件</translation>
    </message>
    <message>
        <source>Versions offered</source>
        <translation>提出的版本</translation>
    </message>
    <message>
        <source>Name asked for (SNI)</source>
        <translation>要求的名稱（SNI）</translation>
    </message>
    <message>
        <source>Server&apos;s alert</source>
        <translation>伺服器的警示</translation>
    </message>
    <message>
        <source>Your certificate</source>
        <translation>您的憑證</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>未要求</translation>
    </message>
    <message>
        <source>asked for and sent</source>
        <translation>已要求，並已送出</translation>
    </message>
    <message>
        <source>asked for, and there is none</source>
        <translation>已要求，但沒有憑證</translation>
    </message>
    <message>
        <source>In the library&apos;s words</source>
        <translation>程式庫的說明</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>檢查</translation>
    </message>
    <message>
        <source>none: there was no certificate</source>
        <translation>無：沒有憑證</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no: %1</source>
        <translation>否：%1</translation>
    </message>
    <message>
        <source>%1 (checked against %2)</source>
        <comment>what was found, a name</comment>
        <translation>%1（對照 %2）</translation>
    </message>
    <message>
        <source>Server&apos;s certificate</source>
        <translation>伺服器的憑證</translation>
    </message>
    <message>
        <source>Certificate %1</source>
        <translation>憑證 %1</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主體</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>簽發者</translation>
    </message>
    <message>
        <source>For</source>
        <translation>適用名稱</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two times</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>金鑰</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>釘選</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Save Chain as PEM</source>
        <translation>將憑證鏈存為 PEM</translation>
    </message>
    <message>
        <source>Certificates (*.pem)</source>
        <translation>憑證 (*.pem)</translation>
    </message>
    <message>
        <source>The certificates were not saved.</source>
        <translation>憑證未儲存。</translation>
    </message>
    <message>
        <source>Trust This Certificate…</source>
        <translation>信任此憑證…</translation>
    </message>
    <message>
        <source>Trusts this server&apos;s key for this account, at its host and port</source>
        <translation>為此帳號信任這台伺服器在此主機與連接埠的金鑰</translation>
    </message>
</context>
<context>
    <name>postscope::ui::TrustDialog</name>
    <message>
        <source>%1, port %2</source>
        <comment>host and port</comment>
        <translation>%1，連接埠 %2</translation>
    </message>
    <message>
        <source>The server&apos;s key has changed</source>
        <translation>伺服器的金鑰已變更</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>信任此憑證</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>It is trusted for the account %1 alone, and only at this host and port. If the server comes with another key, you are asked again. The account&apos;s TLS page takes it back. On the command line: --pin sha256:%2</source>
        <translation>只為帳號 %1 信任，且僅限此主機與連接埠。若伺服器換了別的金鑰，會再次詢問您。可在帳號的 TLS 頁取消信任。在命令列：--pin sha256:%2</translation>
    </message>
    <message>
        <source>This server comes with another key than the one that you trust. It may have got a new certificate; or somebody between you and it reads what you send, your password first. Do not trust it before whoever runs the server has confirmed the new fingerprint, by another way than this one.</source>
        <translation>這台伺服器的金鑰與您信任的不同。它可能換了新憑證；也可能有人從中讀取您送出的內容，首當其衝的是密碼。在伺服器的管理者以其他管道確認新的指紋之前，請勿信任。</translation>
    </message>
    <message>
        <source>Nobody whom this computer trusts vouches for this server. Trust its certificate only if you know by another way that the fingerprint is right: from whoever runs the server, or because it is your own.</source>
        <translation>這部電腦信任的單位都沒有為這台伺服器作保。只有在您以其他管道得知指紋正確時才信任其憑證：例如由伺服器的管理者告知，或那就是您自己的伺服器。</translation>
    </message>
    <message>
        <source>Public key so far</source>
        <translation>先前的公開金鑰</translation>
    </message>
    <message>
        <source>Trusted so far</source>
        <translation>先前信任的憑證</translation>
    </message>
    <message>
        <source>Trusted since</source>
        <translation>開始信任的時間</translation>
    </message>
    <message>
        <source>Its SHA-256</source>
        <translation>其 SHA-256</translation>
    </message>
    <message>
        <source>Its public key</source>
        <translation>其公開金鑰</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主體</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>簽發者</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期間</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two times</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>問題所在</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Public key (pin)</source>
        <translation>公開金鑰（釘選）</translation>
    </message>
    <message>
        <source>Trust and &amp;Send Again</source>
        <translation>信任並再次寄送(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Trust</source>
        <translation>信任(&amp;T)</translation>
    </message>
</context>
<context>
    <name>postscope::ui::TrustedList</name>
    <message>
        <source>Trust no longer</source>
        <translation>不再信任</translation>
    </message>
    <message>
        <source>Certificates that you trust</source>
        <translation>您信任的憑證</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>憑證</translation>
    </message>
    <message>
        <source>Public key (pin)</source>
        <translation>公開金鑰（釘選）</translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <comment>host and port</comment>
        <translation>%1，連接埠 %2</translation>
    </message>
</context>
<context>
    <name>postscope::ui::Trusting</name>
    <message>
        <source>Trust this certificate for this account…</source>
        <translation>為此帳號信任這張憑證…</translation>
    </message>
</context>
<context>
    <name>postscope::ui::VerbModel</name>
    <message>
        <source>Command</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>提供情形</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
</context>
<context>
    <name>postscope::ui::WaterfallView</name>
    <message>
        <source>Timing of the session</source>
        <translation>工作階段的時間</translation>
    </message>
</context>
</TS>
