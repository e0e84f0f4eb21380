package nl.zorgvuldig.conduct.codes.receipts;

import static nl.zorgvuldig.platform.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;

import java.time.Instant;
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
import nl.zorgvuldig.conduct.codes.ConductCodeStore;
import nl.zorgvuldig.conduct.codes.ConductCodeVersion;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.SchoolActs;
import org.springframework.stereotype.Component;

/// Evidence of the board for a supervisor: every receipt, given or outstanding.
@Component
public final class ConductCodeEvidence {
    private final ConductCodeStore codes;
    private final ConductCodeConfirmationStore receipts;
    private final ConductCodeGaps gaps;
    private final Accounts accounts;
    private final AuditLog log;
    private final Work work;

    ConductCodeEvidence(
            ConductCodeStore codes,
            ConductCodeConfirmationStore receipts,
            ConductCodeGaps gaps,
            Accounts accounts,
            AuditLog log,
            Work work) {
        this.codes = codes;
        this.receipts = receipts;
        this.gaps = gaps;
        this.accounts = accounts;
        this.log = log;
        this.work = work;
    }

    /// The evidence, document by document, by name. The audit event of the export is written first.
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    public List<EvidenceLine> take() {
        Map<ConductCodeStore.Which, ConductCodeVersion> versions = work.read(Act.BROWSE, codes::list).stream()
                .collect(Collectors.toMap(
                        version -> new ConductCodeStore.Which(version.code(), version.version()), Function.identity()));
        List<EvidenceLine> all = new ArrayList<>();
        for (ConductCodeConfirmation confirmation : work.read(Act.BROWSE, receipts::list)) {
            ConductCodeVersion what = Objects.requireNonNull(
                    versions.get(new ConductCodeStore.Which(confirmation.code(), confirmation.version())));
            all.add(new EvidenceLine(
                    confirmation.person(), name(confirmation.person()), what, Optional.of(confirmation)));
        }
        all.addAll(owed());
        log.append(log.done(SchoolActs.SIGN, CODE_RECEIVED_BY_ALL_STAFF, "code-evidence")
                .counting(all.size()));
        all.sort(Comparator.comparing((EvidenceLine line) -> line.what().title())
                .thenComparing(line -> line.what().version())
                .thenComparing(EvidenceLine::name));
        return all;
    }

    /// Once per person, wherever they work.
    private List<EvidenceLine> owed() {
        Set<EvidenceLine> owed = new HashSet<>();
        for (ConductCodeGaps.Place place : gaps.list()) {
            for (ConductCodeGaps.Gap gap : place.gaps()) {
                for (PersonId person : gap.missing()) {
                    owed.add(new EvidenceLine(person, name(person), gap.current(), Optional.empty()));
                }
            }
        }
        return List.copyOf(owed);
    }

    private String name(PersonId person) {
        return accounts.nameOf(person).full();
    }

    /// One line of evidence: a person and one version.
    ///
    /// @param receipt empty when it is outstanding
    public record EvidenceLine(
            PersonId person, String name, ConductCodeVersion what, Optional<ConductCodeConfirmation> receipt) {

        public String confirmedAt() {
            return receipt.map(ConductCodeConfirmation::confirmedAt)
                    .map(Instant::toString)
                    .orElse("");
        }

        public String line() {
            return receipt.flatMap(ConductCodeConfirmation::line)
                    .map(EventId::toString)
                    .orElse("");
        }

        @Override
        public String toString() {
            return "[sealed]";
        }
    }
}
