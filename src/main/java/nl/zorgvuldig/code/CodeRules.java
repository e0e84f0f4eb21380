package nl.zorgvuldig.code;

import static nl.zorgvuldig.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;

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
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Upholds;

/// Which version of each policy document is current, and who owes a receipt of it. A first version,
/// and each major one, must be confirmed; a minor one asks nothing of who confirmed the one before.
///
/// @param versions of all documents, without the withdrawn
record CodeRules(List<CodeVersion> versions, LocalDate today) {
    /// Days in which one can read and confirm; so long after the first day of a version nothing is
    /// wrong yet.
    static final int READING = 14;

    /// Days after the delivery.
    static final int TIME = 28;

    /// Per document the newest version that was delivered, by title.
    List<CodeVersion> current() {
        Map<CodeId, CodeVersion> newest = new TreeMap<>(Comparator.comparing((CodeId one) -> one.value()));
        inForce()
                .forEach(one -> newest.merge(
                        one.code(), one, BinaryOperator.maxBy(Comparator.comparingInt(CodeVersion::version))));
        return newest.values().stream()
                .sorted(Comparator.comparing(CodeVersion::title))
                .toList();
    }

    Optional<CodeVersion> current(CodeId code) {
        return current().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /// The oldest version whose receipt still counts: the newest major one in force. Where that was
    /// withdrawn, the oldest that is left.
    int demanded(CodeId code) {
        List<CodeVersion> all = inForce().filter(one -> one.code().equals(code)).toList();
        return all.stream()
                .filter(one -> one.weight() == Weight.MAJOR)
                .mapToInt(CodeVersion::version)
                .max()
                .orElseGet(
                        () -> all.stream().mapToInt(CodeVersion::version).min().orElse(0));
    }

    /// How somebody who works here today stands with each document, by title.
    ///
    /// @param confirmed the newest version they confirmed, per document; without those of which
    /// they
    ///     confirmed none
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    List<Duty> duties(Map<CodeId, Integer> confirmed) {
        return current().stream()
                .map(one -> duty(one, confirmed.getOrDefault(one.code(), 0)))
                .toList();
    }

    List<CodeVersion> owed(Map<CodeId, Integer> confirmed) {
        return duties(confirmed).stream()
                .filter(Duty.Owed.class::isInstance)
                .map(Duty::current)
                .toList();
    }

    /// Of these people, who owe which document. The same rule as [#duties], of many at once.
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    Map<CodeId, List<PersonId>> missing(Collection<PersonId> people, Map<PersonId, Map<CodeId, Integer>> confirmed) {
        Map<CodeId, List<PersonId>> missing = new HashMap<>();
        for (CodeVersion one : current()) {
            int demanded = demanded(one.code());
            missing.put(
                    one.code(),
                    people.stream()
                            .filter(person ->
                                    confirmed.getOrDefault(person, Map.of()).getOrDefault(one.code(), 0) < demanded)
                            .toList());
        }
        return missing;
    }

    private Duty duty(CodeVersion current, int confirmed) {
        return confirmed >= demanded(current.code()) ? new Duty.Received(current, confirmed) : new Duty.Owed(current);
    }

    private Stream<CodeVersion> inForce() {
        return versions.stream().filter(one -> !one.since().isAfter(today));
    }
}
