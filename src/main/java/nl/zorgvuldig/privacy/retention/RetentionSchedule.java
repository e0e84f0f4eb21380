package nl.zorgvuldig.privacy.retention;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.zorgvuldig.privacy.retention.schedule.RetentionTermChange;

/// The term of every class of data: the standard schedule with the board's changes.
public record RetentionSchedule(List<RetentionClassTerm> classes) {
    public RetentionSchedule {
        classes = List.copyOf(classes);
    }

    public static RetentionSchedule of(List<RetentionClass> standard, Map<String, RetentionTermChange> changes) {
        return new RetentionSchedule(standard.stream()
                .map(retentionClass -> term(retentionClass, Optional.ofNullable(changes.get(retentionClass.code()))))
                .map(classTerm -> following(classTerm, standard, changes))
                .toList());
    }

    private static RetentionClassTerm term(RetentionClass kind, Optional<RetentionTermChange> change) {
        return new RetentionClassTerm(
                kind, change.map(RetentionTermChange::term).orElse(kind.standard()), change);
    }

    private static RetentionClassTerm following(
            RetentionClassTerm own, List<RetentionClass> standard, Map<String, RetentionTermChange> changes) {
        return own.kind()
                .follows()
                .flatMap(code -> standard.stream()
                        .filter(retentionClass -> retentionClass.code().equals(code))
                        .findAny())
                .map(retentionClass -> term(retentionClass, Optional.ofNullable(changes.get(retentionClass.code()))))
                .map(leader -> new RetentionClassTerm(own.kind(), leader.term(), leader.change()))
                .orElse(own);
    }

    public Optional<RetentionClassTerm> find(String code) {
        return classes.stream().filter(term -> term.code().equals(code)).findFirst();
    }

    public RetentionTerm get(PupilDataPart part) {
        return Objects.requireNonNull(
                find(part.code()).map(RetentionClassTerm::term).orElse(null));
    }
}
