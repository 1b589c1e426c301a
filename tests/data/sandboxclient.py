# SPDX-License-Identifier: MIT
# Delivers one mail by Python's own client, after a wrong password: sandboxclient.py PORT CA_FILE
import smtplib
import ssl
import sys

client = smtplib.SMTP("localhost", int(sys.argv[1]), timeout=10)
client.starttls(context=ssl.create_default_context(cafile=sys.argv[2]))
try:
    client.login("anna", "wrong")
    sys.exit("a wrong password was taken")
except smtplib.SMTPAuthenticationError as error:
    assert error.smtp_code == 535, error
client.login("anna", "CANARY-9f3!")
refused = client.sendmail(
    "寄件@x.test", ["b@x.test", "收件@x.test", "no address"], "Subject: hello\r\n\r\n.dots\r\n..\r\n", mail_options=["SMTPUTF8", "BODY=8BITMIME"]
)
assert list(refused) == ["no address"] and refused["no address"][0] == 501, refused
client.quit()
