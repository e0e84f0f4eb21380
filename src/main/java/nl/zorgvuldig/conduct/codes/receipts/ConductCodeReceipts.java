package nl.zorgvuldig.conduct.codes.receipts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zorgvuldig.platform.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.conduct.codes.ConductCodeId;
import nl.zorgvuldig.conduct.codes.ConductCodeVersion;
import nl.zorgvuldig.conduct.codes.ConductCodeVersions;
import nl.zorgvuldig.conduct.codes.StaffConductCodes;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.LoggedEventProof;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Receipts for people who confirmed, also of a version that was withdrawn.
@Component
public final class ConductCodeReceipts {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final StaffConductCodes codes;
    private final ConductCodeVersions versions;
    private final Accounts accounts;
    private final Schools schools;
    private final AuditLog log;

    ConductCodeReceipts(
            StaffConductCodes codes, ConductCodeVersions versions, Accounts accounts, Schools schools, AuditLog log) {
        this.codes = codes;
        this.versions = versions;
        this.accounts = accounts;
        this.schools = schools;
        this.log = log;
    }

    /// The acting person's own receipt; empty for a version they did not confirm.
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    public Optional<ConductCodeReceipt> find(ConductCodeId code, int version) {
        return codes.receipts().stream()
                .filter(confirmation -> confirmation.code().equals(code) && confirmation.version() == version)
                .findFirst()
                .flatMap(confirmation -> versions.find(code, version).map(what -> receipt(confirmation, what)));
    }

    private ConductCodeReceipt receipt(ConductCodeConfirmation confirmation, ConductCodeVersion what) {
        Acting acting = Acting.current();
        PersonId person = acting.person();
        String line = ConductCodeReceiptLine.of(acting.board(), person, what, confirmation.confirmedAt());
        return new ConductCodeReceipt(
                what,
                confirmation,
                accounts.nameOf(person),
                schools.findBoardName().orElse(""),
                line,
                log.find(person.value(), ConductCodeReceiptLine.mark(line)),
                log.fingerprint(acting.board()));
    }

    /// Machine-readable form: JSON with what `Verify.java` needs. Its last member is a signature
    /// over everything before it.
    public byte[] write(ConductCodeReceipt receipt) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("publisher", receipt.board());
        document.put("person", receipt.person().full());
        document.put("title", receipt.what().title());
        document.put("version", receipt.what().version());
        document.put("confirmed", receipt.receipt().confirmedAt().toString());
        document.put("sha256", receipt.receipt().fingerprint());
        document.put("shown", receipt.what().shown());
        document.put("answer", receipt.line());
        document.put("mark", ConductCodeReceiptLine.mark(receipt.line()).toString());
        document.put("logLine", state(receipt.logged()));
        document.put("keyFingerprint", receipt.fingerprint());
        document.put("log", base64(receipt.logged().export()));
        String json = JSON.writeValueAsString(document).replace("\r\n", "\n");
        String signed = json.substring(0, json.lastIndexOf("\n}"));
        String seal = log.sign(signed.getBytes(UTF_8));
        return (signed + ",\n  \"seal\" : \"" + base64(seal) + "\"\n}\n").getBytes(UTF_8);
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
