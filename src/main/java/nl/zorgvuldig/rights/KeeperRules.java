package nl.zorgvuldig.rights;

import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.util.Set;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.StaffFunction;

/// Who decides about what somebody asks about themselves: the board for parents, and for whoever is
/// of the personnel office; the personnel office, which is neither head nor board, for others who
/// work here. Nobody decides about what they asked. Facts in, decision out; about pupils the rule
/// stands in `access`.
///
/// @param me what the reader is today
/// @param subject what who asked is today
record KeeperRules(PersonId reader, Set<StaffFunction> me, Set<StaffFunction> subject) {

    @Upholds({PARENT_DATA_IN_DOSSIER, STAFF_DATA_FOR_APPOINTMENT_AND_PAY})
    KeeperDecision decide(RightRequest request) {
        if (request.by().equals(reader)) {
            return new KeeperDecision.Refused(
                    clause(request), Sentence.of("rights.no.own_request"));
        }
        boolean ofBoard =
                request.about().kind() == SubjectKind.GUARDIAN
                        || subject.contains(StaffFunction.PERSONNEL_OFFICE);
        boolean keeps = ofBoard ? me.contains(StaffFunction.BOARD) : office();
        return keeps
                ? new KeeperDecision.Granted(
                        reader,
                        request.id(),
                        clause(request),
                        Sentence.of(ofBoard ? "rights.because.board" : "rights.because.office"))
                : new KeeperDecision.Refused(clause(request), Sentence.of("rights.no.keeper"));
    }

    private boolean office() {
        return me.contains(StaffFunction.PERSONNEL_OFFICE)
                && !me.contains(StaffFunction.HEAD)
                && !me.contains(StaffFunction.BOARD);
    }

    static Clause clause(RightRequest request) {
        return request.about().kind() == SubjectKind.STAFF
                ? STAFF_DATA_FOR_APPOINTMENT_AND_PAY
                : PARENT_DATA_IN_DOSSIER;
    }
}
