<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DomainReport</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <comment>of an answer</comment>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) asked</source>
        <translation>
            <numerusform>%n question asked</numerusform>
            <numerusform>%n questions asked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message numerus="yes">
        <source>%n line(s) have more than 998 octets; the first has %1. Servers may break or refuse them.</source>
        <translation>
            <numerusform>%n line has more than 998 octets: %1. Servers may break or refuse it.</numerusform>
            <numerusform>%n lines have more than 998 octets; the first has %1. Servers may break or refuse them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n carriage return(s) stand without a line feed. Such mail is used to smuggle a second one past a server.</source>
        <translation>
            <numerusform>%n carriage return stands without a line feed. Such mail is used to smuggle a second one past a server.</numerusform>
            <numerusform>%n carriage returns stand without a line feed. Such mail is used to smuggle a second one past a server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line feed(s) stand without a carriage return. Such mail is used to smuggle a second one past a server.</source>
        <translation>
            <numerusform>%n line feed stands without a carriage return. Such mail is used to smuggle a second one past a server.</numerusform>
            <numerusform>%n line feeds stand without a carriage return. Such mail is used to smuggle a second one past a server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n line(s) end in a line feed alone, as files of Unix do. On the wire they end in CR LF.</source>
        <translation>
            <numerusform>The only line (%n) ends in a line feed alone, as files of Unix do. On the wire it ends in CR LF.</numerusform>
            <numerusform>All %n lines end in a line feed alone, as files of Unix do. On the wire they end in CR LF.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n NUL octet(s). Some programs stop reading there.</source>
        <translation>
            <numerusform>There is %n NUL octet. Some programs stop reading there.</numerusform>
            <numerusform>There are %n NUL octets. Some programs stop reading there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for information</source>
        <translation>
            <numerusform>%n for information</numerusform>
            <numerusform>%n for information</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastedText</name>
    <message numerus="yes">
        <source>A report on what became of a mail, for %n recipient(s).</source>
        <translation>
            <numerusform>A report on what became of a mail, for %n recipient.</numerusform>
            <numerusform>A report on what became of a mail, for %n recipients.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A text that tells of mail, with %n answer(s) of servers in it.</source>
        <translation>
            <numerusform>A text that tells of mail, with %n answer of a server in it.</numerusform>
            <numerusform>A text that tells of mail, with %n answers of servers in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of a server.</source>
        <translation>
            <numerusform>%n answer of a server.</numerusform>
            <numerusform>%n answers of a server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What a server offers: %n keyword(s).</source>
        <translation>
            <numerusform>What a server offers: %n keyword.</numerusform>
            <numerusform>What a server offers: %n keywords.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keyword(s) of EHLO.</source>
        <translation>
            <numerusform>%n keyword of EHLO.</numerusform>
            <numerusform>%n keywords of EHLO.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProbeText</name>
    <message numerus="yes">
        <source>%n keyword(s)</source>
        <translation>
            <numerusform>%n keyword</numerusform>
            <numerusform>%n keywords</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionIssues</name>
    <message numerus="yes">
        <source>The server&apos;s certificate ends in %n day(s), on %1.</source>
        <translation>
            <numerusform>The server&apos;s certificate ends in %n day, on %1.</numerusform>
            <numerusform>The server&apos;s certificate ends in %n days, on %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpanText</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message numerus="yes">
        <source>%n keyword(s)</source>
        <translation>
            <numerusform>%n keyword</numerusform>
            <numerusform>%n keywords</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offered</source>
        <comment>mechanisms</comment>
        <translation>
            <numerusform>%n offered</numerusform>
            <numerusform>%n offered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message numerus="yes">
        <source>Accepted for %1 of %n recipient(s).</source>
        <translation>
            <numerusform>Accepted for %1 of %n recipient.</numerusform>
            <numerusform>Accepted for %1 of %n recipients.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::AgainDialog</name>
    <message numerus="yes">
        <source>&amp;Refused: %n recipient(s)</source>
        <translation>
            <numerusform>&amp;Refused: %n recipient</numerusform>
            <numerusform>&amp;Refused: %n recipients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To be tried &amp;later: %n recipient(s)</source>
        <translation>
            <numerusform>To be tried &amp;later: %n recipient</numerusform>
            <numerusform>To be tried &amp;later: %n recipients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Not tried: %n recipient(s)</source>
        <translation>
            <numerusform>&amp;Not tried: %n recipient</numerusform>
            <numerusform>&amp;Not tried: %n recipients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Unknown: %n recipient(s); it may arrive twice</source>
        <translation>
            <numerusform>&amp;Unknown: %n recipient; it may arrive twice</numerusform>
            <numerusform>&amp;Unknown: %n recipients; it may arrive twice</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::ComparePane</name>
    <message numerus="yes">
        <source>%n runs beside each other; bars are to one scale.</source>
        <translation>
            <numerusform>%n run; bars are to one scale.</numerusform>
            <numerusform>%n runs beside each other; bars are to one scale.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::Composer</name>
    <message numerus="yes">
        <source>Ready: %n recipient(s)</source>
        <translation>
            <numerusform>Ready: %n recipient</numerusform>
            <numerusform>Ready: %n recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::ConsolePage</name>
    <message numerus="yes">
        <source>a mail with %n recipient(s)</source>
        <translation>
            <numerusform>a mail with %n recipient</numerusform>
            <numerusform>a mail with %n recipients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) taken</source>
        <translation>
            <numerusform>%n message taken</numerusform>
            <numerusform>%n messages taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::DomainChecksPane</name>
    <message numerus="yes">
        <source>%n question(s) or kinds of them, listed below, are asked when you press the button.</source>
        <translation>
            <numerusform>%n question or kind of them, listed below, is asked when you press the button.</numerusform>
            <numerusform>%n questions or kinds of them, listed below, are asked when you press the button.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s), looked at in the list below.</source>
        <translation>
            <numerusform>%n answer, looked at in the list below.</numerusform>
            <numerusform>%n answers, looked at in the list below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::FindingButton</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::IssueBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::LogModel</name>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::LogRows</name>
    <message numerus="yes">
        <source>+ %n line(s)</source>
        <comment>that are folded away</comment>
        <translation>
            <numerusform>+ %n line</numerusform>
            <numerusform>+ %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::MailView</name>
    <message numerus="yes">
        <source>%n reference(s) to something outside the mail were not followed.</source>
        <translation>
            <numerusform>%n reference to something outside the mail was not followed.</numerusform>
            <numerusform>%n references to something outside the mail were not followed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::MailingDialog</name>
    <message numerus="yes">
        <source>%n mail(s) can be sent.</source>
        <translation>
            <numerusform>%n mail can be sent.</numerusform>
            <numerusform>%n mails can be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) leave this computer through %1.</source>
        <translation>
            <numerusform>%n mail leaves this computer through %1.</numerusform>
            <numerusform>%n mails leave this computer through %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::MessageModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::PasteQuestion</name>
    <message numerus="yes">
        <source>%n line(s) were pasted. They leave together where the server offers PIPELINING, otherwise one after the other.</source>
        <translation>
            <numerusform>%n line was pasted. It leaves at once.</numerusform>
            <numerusform>%n lines were pasted. They leave together where the server offers PIPELINING, otherwise one after the other.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::RawPage</name>
    <message numerus="yes">
        <source>%Ln octets, exactly as they will be sent.</source>
        <translation>
            <numerusform>%Ln octet, exactly as it will be sent.</numerusform>
            <numerusform>%Ln octets, exactly as they will be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln octets; Message-ID and Date are made when it is sent.</source>
        <translation>
            <numerusform>%Ln octet; Message-ID and Date are made when it is sent.</numerusform>
            <numerusform>%Ln octets; Message-ID and Date are made when it is sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::RepeatDialog</name>
    <message numerus="yes">
        <source>Each mail goes to %n recipient(s) through %1.</source>
        <translation>
            <numerusform>Each mail goes to %n recipient through %1.</numerusform>
            <numerusform>Each mail goes to %n recipients through %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) leave this computer through %1.</source>
        <translation>
            <numerusform>%n mail leaves this computer through %1.</numerusform>
            <numerusform>%n mails leave this computer through %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each goes to %n recipient(s). A server that did not expect this may lock the account.</source>
        <translation>
            <numerusform>Each goes to %n recipient. A server that did not expect this may lock the account.</numerusform>
            <numerusform>Each goes to %n recipients. A server that did not expect this may lock the account.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::SandboxPage</name>
    <message numerus="yes">
        <source>Delete %n captured message(s)?</source>
        <translation>
            <numerusform>Delete %n captured message?</numerusform>
            <numerusform>Delete %n captured messages?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::Saving</name>
    <message numerus="yes">
        <source>Save changes to %n message(s)?</source>
        <translation>
            <numerusform>Save changes to %n message?</numerusform>
            <numerusform>Save changes to %n messages?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::Sending</name>
    <message numerus="yes">
        <source>This mail leaves this computer: to %n recipient(s) through %1.</source>
        <translation>
            <numerusform>This mail leaves this computer: to %n recipient through %1.</numerusform>
            <numerusform>This mail leaves this computer: to %n recipients through %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This mail leaves this computer: to %n recipient(s), straight to the mail servers of their domains. TLS is used where it is offered, and nobody vouches for the server.</source>
        <translation>
            <numerusform>This mail leaves this computer: to %n recipient, straight to the mail servers of their domains. TLS is used where it is offered, and nobody vouches for the server.</numerusform>
            <numerusform>This mail leaves this computer: to %n recipients, straight to the mail servers of their domains. TLS is used where it is offered, and nobody vouches for the server.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::SessionModel</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::SettingsFinder</name>
    <message numerus="yes">
        <source>Found: %n. Nothing is filled in before you choose.</source>
        <translation>
            <numerusform>Found: %n. Nothing is filled in before you choose.</numerusform>
            <numerusform>Found: %n. Nothing is filled in before you choose.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postscope::ui::TimingPage</name>
    <message numerus="yes">
        <source>%n step(s) in %1</source>
        <comment>of a session</comment>
        <translation>
            <numerusform>%n step in %1</numerusform>
            <numerusform>%n steps in %1</numerusform>
        </translation>
    </message>
</context>
</TS>
