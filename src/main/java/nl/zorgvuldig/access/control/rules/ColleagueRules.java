package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling.Allowed;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffMember;
import org.jspecify.annotations.Nullable;

/// Rules on who is on the staff of the school where a pupil is on a day: by the roster, or as its
/// head or support coordinator. This opens no dossier, only what everybody at the school must be
/// able to find in a hurry on a school day. A function of the board alone makes nobody a colleague.
record ColleagueRules(AccessRequester reader, SchoolCareer pupil, LocalDate day) {

    @Upholds(CONFIDENTIALITY)
    @Nullable
    Allowed grant() {
        if (reader.kind() != AccountKind.STAFF) {
            return null;
        }
        for (HeldFunction held : reader.functions()) {
            if (held.function().ofSchool()
                    && held.period().contains(day)
                    && pupil.attends(held.school().orElseThrow(), day)) {
                return granted(Optional.of(held.id()));
            }
        }
        for (StaffMember works : reader.works()) {
            if (works.period().contains(day) && pupil.attends(works.school(), day)) {
                return granted(Optional.of(works.school().value()));
            }
        }
        return null;
    }

    private Allowed granted(Optional<UUID> via) {
        return new Allowed(CONFIDENTIALITY, AccessRelation.COLLEAGUE, via, Sentence.of("access.because.colleague"));
    }
}
