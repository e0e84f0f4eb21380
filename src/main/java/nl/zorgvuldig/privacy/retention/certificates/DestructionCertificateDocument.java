package nl.zorgvuldig.privacy.retention.certificates;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.LoggedEventProof;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.privacy.retention.destruction.Destruction;
import nl.zorgvuldig.privacy.retention.destruction.HeldRowCount;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes a certificate for machines: what was destroyed, and what `Verify.java` needs to check it
/// without this program. Its last member is a signature over everything before it.
@Component
public final class DestructionCertificateDocument {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final AuditLog log;

    DestructionCertificateDocument(AuditLog log) {
        this.log = log;
    }

    public byte[] write(DestructionCertificate certificate) {
        String json = JSON.writeValueAsString(document(certificate)).replace("\r\n", "\n");
        String signed = json.substring(0, json.lastIndexOf("\n}"));
        String seal = log.sign(signed.getBytes(UTF_8));
        return (signed + ",\n  \"seal\" : \"" + base64(seal) + "\"\n}\n").getBytes(UTF_8);
    }

    private static Map<String, Object> document(DestructionCertificate certificate) {
        Destruction destruction = certificate.destruction();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", "certificate-of-destruction");
        document.put("number", destruction.id().toString());
        document.put("board", certificate.board());
        document.put("school", certificate.school());
        document.put("part", Codes.of(destruction.part()));
        document.put("clause", "C10");
        document.put(
                "term",
                destruction.term().amount() + " " + Codes.of(destruction.term().unit()));
        document.put("left", destruction.left().toString());
        document.put("due", destruction.due().toString());
        document.put("approvedBy", "urn:uuid:" + destruction.approvedBy());
        document.put("approvedAt", destruction.approvedAt().toString());
        document.put("removed", removed(certificate.counts()));
        document.put("keyDestroyedAt", destruction.keyGone().orElseThrow().toString());
        document.put("lastEpochThatHeldIt", destruction.epoch().orElseThrow());
        document.put("epochDestroyedAt", destruction.epochGone().orElseThrow().toString());
        document.put("made", certificate.made().toString());
        document.put("shown", certificate.shown());
        document.put("certificate", certificate.line());
        document.put("mark", DestructionCertificateLine.mark(certificate.line()).toString());
        document.put("logLine", state(certificate.logged()));
        document.put("keyFingerprint", certificate.fingerprint());
        document.put("log", base64(certificate.logged().export()));
        return document;
    }

    private static List<Map<String, Object>> removed(List<HeldRowCount> counts) {
        return counts.stream()
                .map(count -> sorted(Map.of(
                        "class", count.code(),
                        "table", count.place(),
                        "rows", count.rows())))
                .collect(Collectors.toList());
    }

    /// The values in a fixed order, so that every instance signs the same text.
    private static Map<String, Object> sorted(Map<String, Object> values) {
        return new TreeMap<>(values);
    }

    private static String state(LoggedEventProof logged) {
        return switch (logged) {
            case LoggedEventProof.Proven proven -> "proven " + proven.id() + " " + proven.index();
            case LoggedEventProof.NotYet yet -> "not yet " + yet.id();
            case LoggedEventProof.None _ -> "none";
        };
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
