package nl.zorgvuldig.platform.mail.bounces;

import java.nio.charset.StandardCharsets;

/// Messages as mail servers send them to the address for reports.
final class SampleReports {
    private SampleReports() {}

    static byte[] postfix(String to, String action, String status) {
        return bytes("""
                Return-Path: <>
                Delivered-To: %s
                Received: by mail.school.example (Postfix) id 4F0Qx; Tue, 24 Nov 2026 08:30:01 +0100 (CET)
                Date: Tue, 24 Nov 2026 08:30:01 +0100 (CET)
                From: MAILER-DAEMON@mail.school.example (Mail Delivery System)
                Subject: Undelivered Mail Returned to Sender
                To: %s
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status;
                \tboundary="4F0Qx.1795505401/mail.school.example"
                Message-Id: <20261124073001.4F0Qx@mail.school.example>

                This is a MIME-encapsulated message.

                --4F0Qx.1795505401/mail.school.example
                Content-Description: Notification
                Content-Type: text/plain; charset=us-ascii

                I'm sorry to have to inform you that your message could not
                be delivered to one or more recipients.

                --4F0Qx.1795505401/mail.school.example
                Content-Description: Delivery report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.school.example
                X-Postfix-Queue-ID: 4F0Qx
                X-Postfix-Sender: rfc822; %s
                Arrival-Date: Tue, 24 Nov 2026 08:30:00 +0100 (CET)

                Final-Recipient: rfc822; noor@thuis.example
                Original-Recipient: rfc822;noor@thuis.example
                Action: %s
                Status: %s
                Remote-MTA: dns; mx.thuis.example
                Diagnostic-Code: smtp; 550 5.1.1 <noor@thuis.example>: Recipient address
                    rejected: User unknown in virtual mailbox table

                --4F0Qx.1795505401/mail.school.example
                Content-Description: Undelivered Message Headers
                Content-Type: text/rfc822-headers

                From: zorgvuldig@bestuur.example
                To: noor@thuis.example
                Subject: Er wacht iets op u

                --4F0Qx.1795505401/mail.school.example--
                """.formatted(to, to, to, action, status));
    }

    static byte[] exchange(String to) {
        return bytes("""
                From: Microsoft Outlook
                \t<MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@thuis.example>
                To: <%s>
                Date: Tue, 24 Nov 2026 07:30:02 +0000
                Content-Type: multipart/report; report-type=delivery-status;
                \tboundary="1f0c3a3e-6d2e-4a56-9a3c-7f8e1f5d0001"
                X-MS-Exchange-Message-Is-Ndr:
                Content-Language: nl-NL
                Message-ID: <5c6b0f5d@AM0PR01MB0001.eurprd01.prod.exchangelabs.com>
                In-Reply-To: <0199f0aa-0000-7000-8000-000000000001@bestuur.example>
                Subject: Onbestelbaar: Er wacht iets op u
                Auto-Submitted: auto-replied
                MIME-Version: 1.0

                --1f0c3a3e-6d2e-4a56-9a3c-7f8e1f5d0001
                Content-Type: multipart/alternative; differences=Content-Type;
                \tboundary="2f0c3a3e-6d2e-4a56-9a3c-7f8e1f5d0002"

                --2f0c3a3e-6d2e-4a56-9a3c-7f8e1f5d0002
                Content-Type: text/plain; charset="us-ascii"
                Content-Transfer-Encoding: quoted-printable

                Uw bericht aan noor@thuis.example kan niet worden bezorgd.

                --2f0c3a3e-6d2e-4a56-9a3c-7f8e1f5d0002--

                --1f0c3a3e-6d2e-4a56-9a3c-7f8e1f5d0001
                Content-Type: message/delivery-status

                Reporting-MTA: dns;AM0PR01MB0001.eurprd01.prod.exchangelabs.com
                Received-From-MTA: dns;mail.school.example
                Arrival-Date: Tue, 24 Nov 2026 07:30:01 +0000

                Final-Recipient: rfc822;noor@thuis.example
                Action: failed
                Status: 5.1.10
                Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient noor@thuis.example not found by SMTP address lookup

                --1f0c3a3e-6d2e-4a56-9a3c-7f8e1f5d0001
                Content-Type: message/rfc822

                From: zorgvuldig@bestuur.example
                To: noor@thuis.example
                Subject: Er wacht iets op u

                Beste Noor

                --1f0c3a3e-6d2e-4a56-9a3c-7f8e1f5d0001--
                """.formatted(to));
    }

    static byte[] gmail(String to) {
        return bytes("""
                Delivered-To: bounce@bestuur.example
                From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
                To: %s
                Auto-Submitted: auto-replied
                Subject: Delivery Status Notification (Failure)
                References: <0199f0aa-0000-7000-8000-000000000001@bestuur.example>
                X-Failed-Recipients: noor@gmail.example
                Message-ID: <6924aaaa.050a0220.1.0001.GMR@mx.google.com>
                Date: Mon, 23 Nov 2026 23:30:03 -0800 (PST)
                MIME-Version: 1.0
                Content-Type: multipart/report; boundary="00000000000000aa01"; report-type=delivery-status

                --00000000000000aa01
                Content-Type: multipart/related; boundary="00000000000000aa02"

                --00000000000000aa02
                Content-Type: multipart/alternative; boundary="00000000000000aa03"

                --00000000000000aa03
                Content-Type: text/plain; charset="UTF-8"

                ** Address not found **

                --00000000000000aa03--
                --00000000000000aa02--
                --00000000000000aa01
                Content-Type: message/delivery-status

                Reporting-MTA: dns; googlemail.com
                Arrival-Date: Mon, 23 Nov 2026 23:30:02 -0800 (PST)
                X-Original-Message-ID: <0199f0aa-0000-7000-8000-000000000001@bestuur.example>

                Final-Recipient: rfc822; noor@gmail.example
                Action: failed
                Status: 5.2.1
                Remote-MTA: dns; gmail-smtp-in.l.google.com. (142.250.1.26, the server for the domain gmail.example.)
                Diagnostic-Code: smtp; 550-5.2.1 The email account that you tried to reach is inactive.
                 550 5.2.1  https://support.google.com/mail/?p=DisabledUser
                Last-Attempt-Date: Mon, 23 Nov 2026 23:30:03 -0800 (PST)

                --00000000000000aa01
                Content-Type: message/rfc822

                From: zorgvuldig@bestuur.example
                Subject: Er wacht iets op u

                Beste Noor

                --00000000000000aa01--
                """.formatted(to));
    }

    static byte[] absence(String to) {
        return bytes("""
                From: Noor <noor@thuis.example>
                To: %s
                Subject: Automatisch antwoord: Er wacht iets op u
                Auto-Submitted: auto-replied
                X-Auto-Response-Suppress: All
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                Ik ben er niet. Action: failed Status: 5.1.1
                """.formatted(to));
    }

    static byte[] receipt(String to) {
        return bytes("""
                From: Noor <noor@thuis.example>
                To: %s
                Subject: Gelezen: Er wacht iets op u
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=disposition-notification; boundary="b1"

                --b1
                Content-Type: text/plain

                Gelezen.

                --b1
                Content-Type: message/disposition-notification

                Final-Recipient: rfc822;noor@thuis.example
                Disposition: manual-action/MDN-sent-manually; displayed

                --b1--
                """.formatted(to));
    }

    static byte[] bytes(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
