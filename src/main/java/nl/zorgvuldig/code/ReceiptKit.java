package nl.zorgvuldig.code;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.audit.KitPart;
import nl.zorgvuldig.audit.KitZip;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Every receipt of a policy document, as the line whose mark stands in the log.
@Component
final class ReceiptKit implements KitPart {
    private final CodeStore codes;
    private final ReceiptStore receipts;
    private final Work work;

    ReceiptKit(CodeStore codes, ReceiptStore receipts, Work work) {
        this.codes = codes;
        this.receipts = receipts;
        this.work = work;
    }

    @Override
    @Upholds(Clause.CODE_RECEIVED_BY_ALL_STAFF)
    public void write(KitZip into) {
        Map<CodeStore.Which, CodeVersion> versions = work.read(Act.MAINTAIN, codes::list).stream()
                .collect(Collectors.toMap(one -> new CodeStore.Which(one.code(), one.version()), Function.identity()));
        into.lines(
                "codes.txt",
                line -> work.read(Act.MAINTAIN, receipts::list).forEach(one -> line.accept(line(one, versions))));
    }

    private static String line(Receipt one, Map<CodeStore.Which, CodeVersion> versions) {
        CodeVersion what = Objects.requireNonNull(versions.get(new CodeStore.Which(one.code(), one.version())));
        return ReceiptLine.of(Acting.current().board(), one.person(), what, one.confirmedAt());
    }
}
