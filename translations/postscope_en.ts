<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
