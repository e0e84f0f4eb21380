package nl.zorgvuldig.platform.recovery;

import static nl.zorgvuldig.school.organisation.StaffFunction.ADMINISTRATOR;
import static nl.zorgvuldig.school.organisation.StaffFunction.BOARD;
import static nl.zorgvuldig.school.organisation.StaffFunction.SUPPORT_COORDINATOR;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.HelpDecision.May;
import nl.zorgvuldig.platform.recovery.HelpDecision.MayNot;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Rules for who may help whom to get in. The head of a school helps the parents of its children
/// and the people who work there; the board helps everybody, and only the board helps those who
/// hold a function for the board or head a school, so that nobody at one school can take over an
/// account that sees more than the school, or will. The administrator, who opens no dossier, only
/// ends sessions. Nobody helps themselves.
@Upholds(Clause.CONFIDENTIALITY)
public final class HelpRules {
    /// Functions of people who work at a school and see nothing of another.
    private static final Set<nl.zorgvuldig.school.organisation.StaffFunction> OF_ONE_SCHOOL =
            Set.of(SUPPORT_COORDINATOR);

    private HelpRules() {}

    public static HelpDecision decide(HelpingPerson helper, HelpKind help, HelpedPerson helped) {
        if (helper.person().equals(helped.person())) {
            return no("entrance.no.self");
        }
        return switch (helped.kind()) {
            case PUPIL -> no("entrance.no.pupil");
            case EXPERT -> no("entrance.no.expert");
            case STAFF, GUARDIAN -> decideFor(helper, help, helped);
        };
    }

    private static HelpDecision decideFor(HelpingPerson helper, HelpKind help, HelpedPerson helped) {
        Optional<SchoolId> own =
                helped.schools().stream().filter(helper.heads()::contains).min(Comparator.comparing(SchoolId::value));
        boolean theirs = own.isPresent() && ofOneSchool(helped);
        boolean alone = theirs && helper.heads().containsAll(helped.everywhere());
        boolean board = helper.functions().contains(BOARD);
        return switch (help) {
            case LETTER ->
                helped.kind() != AccountKind.GUARDIAN
                        ? no("entrance.no.letter")
                        : theirs ? new May(own) : no("entrance.no.other");
            case NEW_ADDRESS -> alone ? new May(own) : board ? byBoard() : no("entrance.no.other");
            case END_SESSIONS ->
                theirs
                        ? new May(own)
                        : board || helper.functions().contains(ADMINISTRATOR) ? byBoard() : no("entrance.no.other");
        };
    }

    /// The schools of which the head helps this person.
    static Set<SchoolId> schoolsHelping(HelpedPerson helped) {
        return ofOneSchool(helped) ? helped.schools() : Set.of();
    }

    private static boolean ofOneSchool(HelpedPerson helped) {
        return OF_ONE_SCHOOL.containsAll(helped.functions());
    }

    private static May byBoard() {
        return new May(Optional.empty());
    }

    private static MayNot no(String because) {
        return new MayNot(Sentence.of(because));
    }

    /// The facts about the helper.
    ///
    /// @param functions held today
    /// @param heads the schools of which they are head today
    public record HelpingPerson(PersonId person, Set<StaffFunction> functions, Set<SchoolId> heads) {
        public HelpingPerson {
            functions = Set.copyOf(functions);
            heads = Set.copyOf(heads);
        }
    }
}
