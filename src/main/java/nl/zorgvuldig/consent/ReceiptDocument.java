package nl.zorgvuldig.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.LoggedLine;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.web.Contact;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes a receipt for machines: JSON-LD with the fields of ISO/IEC TS 27560 in terms of the W3C
/// Data Privacy Vocabulary 2.3, and with what `Verify.java` needs to check it. Its last member is
/// a signature over everything before it.
@Component
public final class ReceiptDocument {
    private static final String OWN = "urn:zorgvuldig:receipt:";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final AuditLog log;

    ReceiptDocument(AuditLog log) {
        this.log = log;
    }

    public byte[] write(Receipt receipt) {
        String json = JSON.writeValueAsString(document(receipt)).replace("\r\n", "\n");
        String signed = json.substring(0, json.lastIndexOf("\n}"));
        String seal = log.sign(signed.getBytes(UTF_8));
        return (signed + ",\n  \"seal\" : \"" + base64(seal) + "\"\n}\n").getBytes(UTF_8);
    }

    private static Map<String, Object> document(Receipt receipt) {
        Answer answer = receipt.answer();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", context());
        document.put("@id", OWN + answer.id());
        document.put("@type", "dpv:ConsentReceipt");
        document.put("dct:identifier", answer.id().toString());
        document.put("dct:conformsTo", "https://w3id.org/dpv/schema/dpv-27560#receipt-eu-gdpr");
        document.put("dct:created", receipt.made().toString());
        document.put("dct:publisher", receipt.board());
        document.put("dpv:hasRecordOfActivity", record(receipt));
        document.put("shown", receipt.shown());
        document.put("answer", receipt.line());
        document.put("mark", AnswerLine.mark(receipt.line()).toString());
        document.put("logLine", state(receipt.logged()));
        document.put("keyFingerprint", receipt.fingerprint());
        document.put("log", base64(receipt.logged().export()));
        return document;
    }

    private static Map<String, Object> record(Receipt receipt) {
        Answer answer = receipt.answer();
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("@type", "dpv:ConsentRecord");
        record.put("dct:identifier", answer.id().toString());
        record.put("dct:conformsTo", "https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr");
        record.put("dct:language", answer.language().tag());
        record.put(
                "dpv:hasDataSubject",
                party("dpv:Student", answer.pupil().value(), receipt.pupil().full()));
        record.put("dpv:hasDataController", controller(receipt));
        record.put("dpv:hasJurisdiction", "loc:NL");
        record.put("dpv:hasLegalBasis", ReceiptTerms.basis(receipt.kind()));
        record.put("dpv:hasConsentStatus", ReceiptTerms.status(answer.choice()));
        record.put("dpv:hasConsentType", "dpv:ExpressedConsent");
        record.put(
                "dpv:isIndicatedBy",
                party(
                        ReceiptTerms.capacity(answer.capacity()),
                        answer.person().value(),
                        receipt.person().full()));
        record.put("dpv:isIndicatedAtTime", answer.givenAt().toString());
        record.put("dct:date", answer.recordedAt().toString());
        receipt.until().ifPresent(day -> record.put("dct:valid", day.toString()));
        record.put("dpv:hasDataSource", "urn:zorgvuldig:route:" + Codes.of(answer.route()));
        record.put("dpv:hasNotice", notice(receipt));
        record.put("dpv:hasProcess", process(receipt));
        record.put(
                "dpv:hasConsentControl",
                sorted(
                        Map.of(
                                "@type",
                                "dpv:WithdrawConsent",
                                "dct:description",
                                ReceiptTerms.withdraw(receipt.kind()))));
        record.put("dpv:hasRight", ReceiptTerms.RIGHTS);
        answer.corrects().ifPresent(old -> record.put("dct:replaces", OWN + old));
        return record;
    }

    private static Map<String, Object> notice(Receipt receipt) {
        Map<String, Object> notice = new LinkedHashMap<>();
        notice.put("@type", "dpv:ConsentNotice");
        notice.put("dct:title", receipt.words().title());
        notice.put("dct:description", receipt.shown());
        notice.put("dct:hasVersion", receipt.answer().version());
        notice.put("sha256", receipt.line().substring(receipt.line().lastIndexOf(' ') + 1));
        return notice;
    }

    private static Map<String, Object> process(Receipt receipt) {
        Map<String, Object> process = new LinkedHashMap<>();
        process.put("@type", "dpv:Process");
        process.put("dpv:hasPurpose", ReceiptTerms.purpose(receipt.kind()));
        process.put("purpose", receipt.answer().subject().purpose().code());
        process.put("dpv:hasPersonalData", ReceiptTerms.data(receipt.kind()));
        process.put("dpv:hasRecipient", receipt.words().whoSees());
        process.put(
                "dpv:hasStorageCondition",
                sorted(
                        Map.of(
                                "dpv:hasDuration", receipt.words().howLong(),
                                "dpv:hasLocation", receipt.words().place())));
        return process;
    }

    /// What is signed is the same text each time, whichever instance writes it.
    private static Map<String, Object> sorted(Map<String, Object> values) {
        return new TreeMap<>(values);
    }

    private static Map<String, Object> controller(Receipt receipt) {
        Map<String, Object> controller = new LinkedHashMap<>();
        controller.put("@type", "dpv:DataController");
        controller.put("name", receipt.board());
        controller.put("school", receipt.school());
        controller.put("head", receipt.head().name().orElse("-"));
        Contact officer = receipt.officer();
        controller.put(
                "dpv:hasDataProtectionOfficer",
                sorted(
                        Map.of(
                                "name", officer.name().orElse("-"),
                                "dpv:hasContact", officer.address().orElse("-"))));
        return controller;
    }

    private static Map<String, Object> party(String kind, UUID id, String name) {
        Map<String, Object> party = new LinkedHashMap<>();
        party.put("@id", "urn:uuid:" + id);
        party.put("@type", kind);
        party.put("name", name);
        return party;
    }

    private static String state(LoggedLine logged) {
        return switch (logged) {
            case LoggedLine.Proven proven -> "proven " + proven.id() + " " + proven.index();
            case LoggedLine.NotYet yet -> "not yet " + yet.id();
            case LoggedLine.None _ -> "none";
        };
    }

    private static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("@vocab", OWN);
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("dpv", "https://w3id.org/dpv#");
        context.put("eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#");
        context.put("loc", "https://w3id.org/dpv/loc#");
        context.put("pd", "https://w3id.org/dpv/pd#");
        List<String> terms = new ArrayList<>(List.of("dpv:hasPurpose", "dpv:hasLegalBasis"));
        terms.addAll(
                List.of(
                        "dpv:hasPersonalData",
                        "dpv:hasConsentStatus",
                        "dpv:hasConsentType",
                        "dpv:hasJurisdiction",
                        "dpv:hasRight",
                        "dpv:hasDataSource",
                        "dct:conformsTo"));
        terms.forEach(term -> context.put(term, Map.of("@type", "@id")));
        return context;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
