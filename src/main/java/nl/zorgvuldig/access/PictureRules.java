package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.GuidedGroup;
import nl.zorgvuldig.school.StaffFunction;

/// Who may make albums of a group and see the pictures in them: who guides the group today, and the
/// head of its school. Facts in, decision out. The database holds a second opinion, written apart
/// (`media.my_groups`); a test compares the two.
record PictureRules(Reader reader, Group group, LocalDate day) {
    static final Sentence NO = Sentence.of("access.no.pictures");

    @Upholds(CONFIDENTIALITY)
    Ruling decide() {
        for (GuidedGroup guided : reader.groups()) {
            if (guided.group().id().equals(group.id()) && guided.period().contains(day)) {
                return granted(Relation.GROUP, Sentence.of("access.because.group", group.shortName(), guided.period()));
            }
        }
        for (FunctionHeld held : reader.functions()) {
            if (held.function() == StaffFunction.HEAD
                    && held.period().contains(day)
                    && held.school().orElseThrow().equals(group.school())) {
                return granted(Relation.HEAD, Sentence.of("access.because.head", held.period()));
            }
        }
        return new GroupRules(reader, group, day).known()
                ? new Ruling.Denied(CONFIDENTIALITY, NO)
                : Ruling.Denied.notThere(CONFIDENTIALITY, NO);
    }

    private Ruling granted(Relation relation, Sentence because) {
        return new Ruling.Allowed(RECORDING_AFTER_CONSENT, relation, Optional.empty(), because);
    }
}
