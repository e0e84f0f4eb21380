package nl.zorgvuldig.conduct.codes.receipts;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.conduct.codes.ConductCodeStore;
import nl.zorgvuldig.conduct.codes.ConductCodeVersion;
import nl.zorgvuldig.platform.audit.kit.KitPart;
import nl.zorgvuldig.platform.audit.kit.KitZip;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Every receipt of a policy document, as the line whose digest is in the log.
@Component
final class ConductCodeReceiptKit implements KitPart {
    private final ConductCodeStore codes;
    private final ConductCodeConfirmationStore receipts;
    private final Work work;

    ConductCodeReceiptKit(ConductCodeStore codes, ConductCodeConfirmationStore receipts, Work work) {
        this.codes = codes;
        this.receipts = receipts;
        this.work = work;
    }

    @Override
    @Upholds(Clause.CODE_RECEIVED_BY_ALL_STAFF)
    public void write(KitZip into) {
        Map<ConductCodeStore.Which, ConductCodeVersion> versions = work.read(Act.MAINTAIN, codes::list).stream()
                .collect(Collectors.toMap(
                        version -> new ConductCodeStore.Which(version.code(), version.version()), Function.identity()));
        into.lines(
                "codes.txt",
                line -> work.read(Act.MAINTAIN, receipts::list)
                        .forEach(confirmation -> line.accept(line(confirmation, versions))));
    }

    private static String line(
            ConductCodeConfirmation confirmation, Map<ConductCodeStore.Which, ConductCodeVersion> versions) {
        ConductCodeVersion what = Objects.requireNonNull(
                versions.get(new ConductCodeStore.Which(confirmation.code(), confirmation.version())));
        return ConductCodeReceiptLine.of(
                Acting.current().board(), confirmation.person(), what, confirmation.confirmedAt());
    }
}
