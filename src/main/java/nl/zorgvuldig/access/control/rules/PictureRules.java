package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.GuidedGroup;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Rules on who may make albums of a group and see the pictures in them: those who guide the group
/// today, and the head of its school. Facts in, decision out. The database holds a second opinion,
/// written independently (`media.my_groups`); a test compares the two.
public record PictureRules(AccessRequester reader, Group group, LocalDate day) {
    public static final Sentence NO = Sentence.of("access.no.pictures");

    @Upholds(CONFIDENTIALITY)
    public AccessRuling decide() {
        for (GuidedGroup guided : reader.groups()) {
            if (guided.group().id().equals(group.id()) && guided.period().contains(day)) {
                return granted(
                        AccessRelation.GROUP, Sentence.of("access.because.group", group.shortName(), guided.period()));
            }
        }
        for (HeldFunction held : reader.functions()) {
            if (held.function() == StaffFunction.HEAD
                    && held.period().contains(day)
                    && held.school().orElseThrow().equals(group.school())) {
                return granted(AccessRelation.HEAD, Sentence.of("access.because.head", held.period()));
            }
        }
        return new GroupRules(reader, group, day).known()
                ? new AccessRuling.Denied(CONFIDENTIALITY, NO)
                : AccessRuling.Denied.notThere(CONFIDENTIALITY, NO);
    }

    private AccessRuling granted(AccessRelation relation, Sentence because) {
        return new AccessRuling.Allowed(RECORDING_AFTER_CONSENT, relation, Optional.empty(), because);
    }
}
