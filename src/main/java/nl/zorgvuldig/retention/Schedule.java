package nl.zorgvuldig.retention;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// How long every class of data is kept: what the schedule brings, with what the board changed.
public record Schedule(List<ClassTerm> classes) {
    public Schedule {
        classes = List.copyOf(classes);
    }

    static Schedule of(List<RetentionClass> standard, Map<String, TermChange> changes) {
        return new Schedule(standard.stream()
                .map(one -> term(one, Optional.ofNullable(changes.get(one.code()))))
                .map(one -> following(one, standard, changes))
                .toList());
    }

    private static ClassTerm term(RetentionClass kind, Optional<TermChange> change) {
        return new ClassTerm(kind, change.map(TermChange::term).orElse(kind.standard()), change);
    }

    private static ClassTerm following(ClassTerm own, List<RetentionClass> standard, Map<String, TermChange> changes) {
        return own.kind()
                .follows()
                .flatMap(code ->
                        standard.stream().filter(one -> one.code().equals(code)).findAny())
                .map(one -> term(one, Optional.ofNullable(changes.get(one.code()))))
                .map(leader -> new ClassTerm(own.kind(), leader.term(), leader.change()))
                .orElse(own);
    }

    public Optional<ClassTerm> find(String code) {
        return classes.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    Term get(Part part) {
        return Objects.requireNonNull(find(part.code()).map(ClassTerm::term).orElse(null));
    }
}
