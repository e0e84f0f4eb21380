package nl.zorgvuldig.access.control.today;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import nl.zorgvuldig.access.control.TodayNote;
import nl.zorgvuldig.access.control.lists.AccessibleGroups;
import nl.zorgvuldig.access.control.lists.AssignedPupils;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.AssuranceLevel;
import nl.zorgvuldig.platform.kernel.AssuranceTooLow;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The start page "Vandaag".
@Controller
class TodayController {
    private final AccessibleGroups groups;
    private final AssignedPupils given;
    private final Accounts accounts;
    private final WorkCards cards;
    private final List<TodayNote> notes;
    private final Clock clock;

    TodayController(
            AccessibleGroups groups,
            AssignedPupils given,
            Accounts accounts,
            WorkCards cards,
            List<TodayNote> notes,
            Clock clock) {
        this.groups = groups;
        this.given = given;
        this.accounts = accounts;
        this.cards = cards;
        this.notes = List.copyOf(notes);
        this.clock = clock;
    }

    @GetMapping("/")
    Page today(SignedInUser visitor) {
        return Page.of(
                "access/control/today/today",
                new TodayPage(
                        SchoolDay.today(clock),
                        accounts.nameOf(visitor.person()).given(),
                        Acting.current().strength() == AssuranceLevel.WEAK,
                        cards.card(visitor, notes(visitor)),
                        groups.list(visitor),
                        given(visitor)));
    }

    private List<TodayNote.Note> notes(SignedInUser visitor) {
        return notes.stream()
                .flatMap(note -> certain(() -> note.of(visitor)).stream())
                .toList();
    }

    private AssignedPupils.Assigned given(SignedInUser visitor) {
        return certain(() -> List.of(given.list(visitor))).stream()
                .findFirst()
                .orElseGet(() -> new AssignedPupils.Assigned(List.of(), List.of()));
    }

    /// Leaves out what needs a higher assurance level of the reader; the page says so.
    private static <T> List<T> certain(Supplier<List<T>> part) {
        try {
            return part.get();
        } catch (AssuranceTooLow hidden) {
            return List.of();
        }
    }
}
