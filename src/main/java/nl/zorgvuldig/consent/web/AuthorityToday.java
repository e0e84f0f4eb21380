package nl.zorgvuldig.consent.web;

import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.TodayNote;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.NameLetters;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// On "Vandaag" of the head: over how many pupils nobody is known to have authority, so that nobody
/// can decide for them, and where that is written down for the first few.
@Component
class AuthorityToday implements TodayNote {
    private static final int MOST = 5;

    private final Guardians guardians;
    private final Pupils pupils;
    private final Staff staff;
    private final Clock clock;

    AuthorityToday(Guardians guardians, Pupils pupils, Staff staff, Clock clock) {
        this.guardians = guardians;
        this.pupils = pupils;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    @Upholds(PARENT_DATA_IN_DOSSIER)
    public List<Note> of(SignedIn who) {
        if (who.kind() != AccountKind.STAFF) {
            return List.of();
        }
        LocalDate today = SchoolDay.today(clock);
        List<PupilId> found = guardians.listWithoutAuthority(headed(who, today), today);
        List<Map.Entry<PupilId, PersonName>> first = pupils.names(found).entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getValue().sorted(), NameLetters.order()))
                .limit(MOST)
                .toList();
        List<Note> notes = new ArrayList<>();
        for (Map.Entry<PupilId, PersonName> one : first) {
            notes.add(note(one, notes.isEmpty() ? found.size() : 1));
        }
        return notes;
    }

    private List<SchoolId> headed(SignedIn who, LocalDate today) {
        return staff.listFunctions(who.person()).stream()
                .filter(held -> held.function() == StaffFunction.HEAD)
                .filter(held -> held.period().contains(today))
                .map(FunctionHeld::school)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /// @param many of how many pupils it says so
    private static Note note(Map.Entry<PupilId, PersonName> one, int many) {
        return new Note(
                many > 1
                        ? Sentence.of("consent.today.authority.many", many)
                        : Sentence.of("consent.today.authority.one", one.getValue()),
                Sentence.of("consent.today.authority.do", one.getValue()),
                AuthorityPages.address(one.getKey()));
    }
}
