package nl.zorgvuldig.privacy.rights;

import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Rules for who decides on a request. Requests about oneself: the board for parents and for
/// members of the personnel office; the personnel office, which is neither head nor board, for
/// other staff. The board also decides about a pupil when the requester is head of the school that
/// keeps the dossier. Nobody decides on their own request. Facts in, decision out; for other
/// pupils the rule is in `access`.
///
/// @param me functions of the reader today
/// @param subject functions of the requester today
record RightKeeperRules(PersonId reader, Set<StaffFunction> me, Set<StaffFunction> subject) {

    /// @param request about a pupil only when a head of the keeping school asks, or the reader
    /// does
    @Upholds({PARENT_DATA_IN_DOSSIER, STAFF_DATA_FOR_APPOINTMENT_AND_PAY, OTHER_FILES_WITH_DIRECTION})
    AccessRuling decide(RightRequest request) {
        if (request.by().equals(reader)) {
            return new AccessRuling.Denied(clause(request), Sentence.of("rights.no.own_request"));
        }
        boolean ofBoard = request.pupil().isPresent()
                || request.about().kind() == SubjectKind.GUARDIAN
                || subject.contains(StaffFunction.PERSONNEL_OFFICE);
        boolean keeps = ofBoard ? me.contains(StaffFunction.BOARD) : office();
        return keeps
                ? new AccessRuling.Allowed(
                        clause(request),
                        ofBoard ? AccessRelation.BOARD : AccessRelation.PERSONNEL_OFFICE,
                        Optional.empty(),
                        Sentence.of(because(request, ofBoard)))
                : new AccessRuling.Denied(clause(request), Sentence.of("rights.no.keeper"));
    }

    private static String because(RightRequest request, boolean ofBoard) {
        if (request.pupil().isPresent()) {
            return "rights.because.of_head";
        }
        return ofBoard ? "rights.because.board" : "rights.because.office";
    }

    private boolean office() {
        return me.contains(StaffFunction.PERSONNEL_OFFICE)
                && !me.contains(StaffFunction.HEAD)
                && !me.contains(StaffFunction.BOARD);
    }

    static Clause clause(RightRequest request) {
        if (request.pupil().isPresent()) {
            return OTHER_FILES_WITH_DIRECTION;
        }
        return request.about().kind() == SubjectKind.STAFF
                ? STAFF_DATA_FOR_APPOINTMENT_AND_PAY
                : PARENT_DATA_IN_DOSSIER;
    }
}
