package nl.zorgvuldig.consent.receipts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.LoggedEventProof;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.web.RoleContact;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Machine-readable receipt: JSON-LD with the fields of ISO/IEC TS 27560 in terms of the W3C Data
/// Privacy Vocabulary 2.3, and with what `Verify.java` needs to check it. Its last member is a
/// signature over everything before it. This is version 2. Version 1 (without `format`) was issued
/// until November 2026 and still verifies; issued receipts are never rewritten.
@Component
public final class ConsentReceiptDocument {
    static final String FORMAT = "zorgvuldig-receipt-2";

    private static final String OWN = "urn:zorgvuldig:receipt:";
    private static final String LANGUAGES = "http://id.loc.gov/vocabulary/iso639-1/";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final AuditLog log;

    ConsentReceiptDocument(AuditLog log) {
        this.log = log;
    }

    public byte[] write(ConsentReceipt receipt) {
        Map<String, Object> document = document(Acting.current().board(), receipt);
        String json = JSON.writeValueAsString(document).replace("\r\n", "\n");
        String signed = json.substring(0, json.lastIndexOf("\n}"));
        String seal = log.sign(signed.getBytes(UTF_8));
        return (signed + ",\n  \"seal\" : \"" + base64(seal) + "\"\n}\n").getBytes(UTF_8);
    }

    /// The document without the signature.
    static Map<String, Object> document(BoardId board, ConsentReceipt receipt) {
        ConsentAnswer answer = receipt.answer();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", context());
        document.put("@id", OWN + answer.id());
        document.put("@type", "dpv:ConsentReceipt");
        document.put("format", FORMAT);
        document.put("dct:identifier", answer.id().toString());
        document.put("dct:conformsTo", "https://w3id.org/dpv/schema/dpv-27560#receipt-eu-gdpr");
        document.put("dct:created", receipt.made().toString());
        document.put("dct:publisher", controllerId(board));
        document.put("dpv:hasRecordOfActivity", record(board, receipt));
        document.put("shown", receipt.shown());
        document.put("answer", receipt.line());
        document.put("mark", AnswerReceiptLine.mark(receipt.line()).toString());
        document.put("logLine", state(receipt.logged()));
        document.put("keyFingerprint", receipt.fingerprint());
        document.put("log", base64(receipt.logged().export()));
        return document;
    }

    private static Map<String, Object> record(BoardId board, ConsentReceipt receipt) {
        ConsentAnswer answer = receipt.answer();
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("@type", "dpv:ConsentRecord");
        record.put("dct:identifier", answer.id().toString());
        record.put("dct:conformsTo", "https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr");
        record.put("dct:language", LANGUAGES + answer.language().tag());
        record.put(
                "dpv:hasDataSubject",
                party(
                        PrivacyVocabularyTerms.SUBJECT,
                        answer.pupil().value(),
                        receipt.pupil().full()));
        record.put("dpv:hasDataController", controller(board, receipt));
        record.put("dpv:hasJurisdiction", "loc:NL");
        record.put("dpv:hasLegalBasis", PrivacyVocabularyTerms.basis(receipt.kind()));
        record.put("dpv:hasConsentStatus", PrivacyVocabularyTerms.status(answer.choice()));
        record.put(
                "dpv:isIndicatedBy",
                party(
                        PrivacyVocabularyTerms.capacity(answer.capacity()),
                        answer.person().value(),
                        receipt.person().full()));
        record.put("dpv:isIndicatedAtTime", answer.givenAt().toString());
        record.put("dct:date", answer.recordedAt().toString());
        receipt.until().ifPresent(day -> record.put("dpv:hasDuration", until(day)));
        record.put(
                "dpv:hasDataSource", kind("dpv:DataSource", "@id", "urn:zorgvuldig:route:" + Codes.of(answer.route())));
        record.put("dpv:hasNotice", notice(receipt));
        record.put("dpv:hasProcess", process(receipt));
        record.put(
                "dpv:hasConsentControl",
                described("dpv:WithdrawConsent", PrivacyVocabularyTerms.withdraw(receipt.kind())));
        record.put("dpv:hasRight", PrivacyVocabularyTerms.RIGHTS);
        answer.corrects().ifPresent(old -> record.put("dct:replaces", OWN + old));
        return record;
    }

    /// A consent: up to and including this day.
    private static Map<String, Object> until(LocalDate day) {
        return kind("dpv:UntilTimeDuration", "rdf:value", day.toString());
    }

    private static Map<String, Object> notice(ConsentReceipt receipt) {
        Map<String, Object> notice = new LinkedHashMap<>();
        notice.put("@type", "dpv:ConsentNotice");
        notice.put("dct:title", receipt.words().title());
        notice.put("dct:description", receipt.shown());
        notice.put("textVersion", receipt.answer().version());
        notice.put("sha256", receipt.line().substring(receipt.line().lastIndexOf(' ') + 1));
        return notice;
    }

    private static Map<String, Object> process(ConsentReceipt receipt) {
        Map<String, Object> process = new LinkedHashMap<>();
        process.put("@type", "dpv:Process");
        process.put("dpv:hasPurpose", kind("dpv:Purpose", "@id", PrivacyVocabularyTerms.purpose(receipt.kind())));
        process.put("purpose", receipt.answer().subject().purpose().code());
        process.put("dpv:hasPersonalData", PrivacyVocabularyTerms.data(receipt.kind()));
        process.put(
                "dpv:hasRecipient", described("dpv:Recipient", receipt.words().whoSees()));
        Map<String, Object> storage = new LinkedHashMap<>();
        storage.put("@type", "dpv:StorageCondition");
        storage.put("dpv:hasDuration", described("dpv:Duration", receipt.words().howLong()));
        storage.put("dpv:hasLocation", described("dpv:Location", receipt.words().place()));
        process.put("dpv:hasStorageCondition", storage);
        return process;
    }

    private static Map<String, Object> described(String kind, String words) {
        return kind(kind, "dct:description", words);
    }

    private static Map<String, Object> kind(String kind, String property, Object value) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@type", kind);
        node.put(property, value);
        return node;
    }

    private static String controllerId(BoardId board) {
        return "urn:uuid:" + board;
    }

    /// Fields without a recorded value are left out.
    private static Map<String, Object> controller(BoardId board, ConsentReceipt receipt) {
        Map<String, Object> controller = new LinkedHashMap<>();
        controller.put("@id", controllerId(board));
        controller.put("@type", "dpv:DataController");
        put(controller, "dpv:hasName", receipt.board());
        put(controller, "dpv:hasIdentifier", receipt.controller().number());
        put(controller, "dpv:hasAddress", receipt.controller().address());
        put(controller, "school", receipt.school());
        put(controller, "head", receipt.head().name().orElse(""));
        RoleContact officer = receipt.officer();
        if (officer.name().isPresent() || officer.address().isPresent()) {
            Map<String, Object> known = new LinkedHashMap<>();
            known.put("@type", "dpv:DataProtectionOfficer");
            put(known, "dpv:hasName", officer.name().orElse(""));
            put(known, "dpv:hasContact", officer.address().orElse(""));
            controller.put("dpv:hasDataProtectionOfficer", known);
        }
        return controller;
    }

    private static void put(Map<String, Object> node, String property, String value) {
        if (!value.isBlank()) {
            node.put(property, value);
        }
    }

    private static Map<String, Object> party(List<String> kinds, UUID id, String name) {
        Map<String, Object> party = new LinkedHashMap<>();
        party.put("@id", "urn:uuid:" + id);
        party.put("@type", kinds);
        put(party, "dpv:hasName", name);
        return party;
    }

    private static String state(LoggedEventProof logged) {
        return switch (logged) {
            case LoggedEventProof.Proven proven -> "proven " + proven.id() + " " + proven.index();
            case LoggedEventProof.NotYet yet -> "not yet " + yet.id();
            case LoggedEventProof.None _ -> "none";
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
        context.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        context.put("sector-education", "https://w3id.org/dpv/sector/education#");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        List.of(
                        "dct:conformsTo",
                        "dct:language",
                        "dct:publisher",
                        "dct:replaces",
                        "dpv:hasConsentStatus",
                        "dpv:hasJurisdiction",
                        "dpv:hasLegalBasis",
                        "dpv:hasPersonalData",
                        "dpv:hasRight")
                .forEach(term -> context.put(term, Map.of("@type", "@id")));
        List.of("dct:created", "dct:date", "dpv:isIndicatedAtTime")
                .forEach(term -> context.put(term, Map.of("@type", "xsd:dateTime")));
        context.put("rdf:value", Map.of("@type", "xsd:date"));
        return context;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
