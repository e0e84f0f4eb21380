package nl.zorgvuldig.conduct.codes;

import static nl.zorgvuldig.platform.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for which version of each policy document is current, and who owes a receipt of it. A
/// first version and each major one must be confirmed; a minor one asks nothing of people who
/// confirmed the previous one.
///
/// @param versions of all documents, without the withdrawn
public record ConductCodeRules(List<ConductCodeVersion> versions, LocalDate today) {
    /// Number of days to read and confirm; until then after the first day of a version the clause
    /// is upheld.
    public static final int READING = 14;

    /// Number of days after the delivery.
    static final int TIME = 28;

    /// The newest version in force of each document, by title.
    public List<ConductCodeVersion> current() {
        Map<ConductCodeId, ConductCodeVersion> newest =
                new TreeMap<>(Comparator.comparing((ConductCodeId code) -> code.value()));
        inForce()
                .forEach(version -> newest.merge(
                        version.code(),
                        version,
                        BinaryOperator.maxBy(Comparator.comparingInt(ConductCodeVersion::version))));
        return newest.values().stream()
                .sorted(Comparator.comparing(ConductCodeVersion::title))
                .toList();
    }

    Optional<ConductCodeVersion> current(ConductCodeId code) {
        return current().stream().filter(version -> version.code().equals(code)).findFirst();
    }

    /// The oldest version whose receipt still counts: the newest major one in force. Where that was
    /// withdrawn, the oldest that is left.
    public int demanded(ConductCodeId code) {
        List<ConductCodeVersion> all =
                inForce().filter(version -> version.code().equals(code)).toList();
        return all.stream()
                .filter(version -> version.weight() == ConductCodeChangeWeight.MAJOR)
                .mapToInt(ConductCodeVersion::version)
                .max()
                .orElseGet(() ->
                        all.stream().mapToInt(ConductCodeVersion::version).min().orElse(0));
    }

    /// The status of a current member of staff for each document, by title.
    ///
    /// @param confirmed the newest version they confirmed, per document; documents without
    ///     confirmation are absent
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    public List<ConductCodeDuty> duties(Map<ConductCodeId, Integer> confirmed) {
        return current().stream()
                .map(version -> duty(version, confirmed.getOrDefault(version.code(), 0)))
                .toList();
    }

    List<ConductCodeVersion> owed(Map<ConductCodeId, Integer> confirmed) {
        return duties(confirmed).stream()
                .filter(ConductCodeDuty.Owed.class::isInstance)
                .map(ConductCodeDuty::current)
                .toList();
    }

    /// The people among these who owe each document. The same rule as [#duties], for many at once.
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    public Map<ConductCodeId, List<PersonId>> missing(
            Collection<PersonId> people, Map<PersonId, Map<ConductCodeId, Integer>> confirmed) {
        Map<ConductCodeId, List<PersonId>> missing = new HashMap<>();
        for (ConductCodeVersion version : current()) {
            int demanded = demanded(version.code());
            missing.put(
                    version.code(),
                    people.stream()
                            .filter(person ->
                                    confirmed.getOrDefault(person, Map.of()).getOrDefault(version.code(), 0) < demanded)
                            .toList());
        }
        return missing;
    }

    private ConductCodeDuty duty(ConductCodeVersion current, int confirmed) {
        return confirmed >= demanded(current.code())
                ? new ConductCodeDuty.Received(current, confirmed)
                : new ConductCodeDuty.Owed(current);
    }

    private Stream<ConductCodeVersion> inForce() {
        return versions.stream().filter(version -> !version.since().isAfter(today));
    }
}
