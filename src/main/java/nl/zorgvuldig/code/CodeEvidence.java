package nl.zorgvuldig.code;

import static nl.zorgvuldig.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.SchoolActs;
import org.springframework.stereotype.Component;

/// What the board shows to whoever checks it: every receipt, and every receipt that is owed.
@Component
public final class CodeEvidence {
    private final CodeStore codes;
    private final ReceiptStore receipts;
    private final CodeGaps gaps;
    private final Accounts accounts;
    private final AuditLog log;
    private final Work work;

    CodeEvidence(CodeStore codes, ReceiptStore receipts, CodeGaps gaps, Accounts accounts, AuditLog log, Work work) {
        this.codes = codes;
        this.receipts = receipts;
        this.gaps = gaps;
        this.accounts = accounts;
        this.log = log;
        this.work = work;
    }

    /// Document by document, by name. The line in the log that it was taken along comes first.
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    public List<Evidence> take() {
        Map<CodeStore.Which, CodeVersion> versions = work.read(Act.BROWSE, codes::list).stream()
                .collect(Collectors.toMap(one -> new CodeStore.Which(one.code(), one.version()), Function.identity()));
        List<Evidence> all = new ArrayList<>();
        for (Receipt one : work.read(Act.BROWSE, receipts::list)) {
            CodeVersion what = Objects.requireNonNull(versions.get(new CodeStore.Which(one.code(), one.version())));
            all.add(new Evidence(one.person(), name(one.person()), what, Optional.of(one)));
        }
        all.addAll(owed());
        log.append(log.done(SchoolActs.SIGN, CODE_RECEIVED_BY_ALL_STAFF, "code-evidence")
                .counting(all.size()));
        all.sort(Comparator.comparing((Evidence one) -> one.what().title())
                .thenComparing(one -> one.what().version())
                .thenComparing(Evidence::name));
        return all;
    }

    /// Once per person, wherever they work.
    private List<Evidence> owed() {
        Set<Evidence> owed = new HashSet<>();
        for (CodeGaps.Place place : gaps.list()) {
            for (CodeGaps.Gap gap : place.gaps()) {
                for (PersonId person : gap.missing()) {
                    owed.add(new Evidence(person, name(person), gap.current(), Optional.empty()));
                }
            }
        }
        return List.copyOf(owed);
    }

    private String name(PersonId person) {
        return accounts.nameOf(person).full();
    }
}
