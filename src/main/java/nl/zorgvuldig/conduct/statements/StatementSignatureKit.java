package nl.zorgvuldig.conduct.statements;

import nl.zorgvuldig.platform.audit.kit.KitPart;
import nl.zorgvuldig.platform.audit.kit.KitZip;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Every signature under the confidentiality statement, with the id of its audit event; a dash for
/// signatures from before this program was in use.
///
/// Fields of a line, separated by spaces: `zorgvuldig-statement-1` board version person signed,
/// SHA-256 of the words, audit event.
@Component
final class StatementSignatureKit implements KitPart {
    private static final String VERSION = "zorgvuldig-statement-1";

    private final StatementStore store;
    private final Work work;

    StatementSignatureKit(StatementStore store, Work work) {
        this.store = store;
        this.work = work;
    }

    @Override
    @Upholds(Clause.CONFIDENTIALITY)
    public void write(KitZip into) {
        into.lines(
                "statements.txt",
                line -> work.read(Act.MAINTAIN, store::listAll).forEach(signature -> line.accept(line(signature))));
    }

    static String line(StatementSignature signature) {
        return String.join(
                " ",
                VERSION,
                Acting.current().board().toString(),
                Integer.toString(signature.version()),
                signature.person().toString(),
                signature.signedAt().toString(),
                signature.fingerprint(),
                signature.line().map(EventId::toString).orElse("-"));
    }
}
