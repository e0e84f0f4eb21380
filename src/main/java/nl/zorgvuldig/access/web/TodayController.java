package nl.zorgvuldig.access.web;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import nl.zorgvuldig.access.GivenPupils;
import nl.zorgvuldig.access.OpenGroups;
import nl.zorgvuldig.access.TodayNote;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.Strength;
import nl.zorgvuldig.kernel.TooWeak;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// "Vandaag": where one begins.
@Controller
class TodayController {
    private final OpenGroups groups;
    private final GivenPupils given;
    private final Accounts accounts;
    private final WorkCards cards;
    private final List<TodayNote> notes;
    private final Clock clock;

    TodayController(
            OpenGroups groups,
            GivenPupils given,
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
    Page today(SignedIn visitor) {
        return Page.of(
                "access/today",
                new TodayPage(
                        SchoolDay.today(clock),
                        accounts.nameOf(visitor.person()).given(),
                        Acting.current().strength() == Strength.WEAK,
                        cards.card(visitor, notes(visitor)),
                        groups.list(visitor),
                        certain(() -> given.list(visitor))));
    }

    private List<TodayNote.Note> notes(SignedIn visitor) {
        return notes.stream()
                .flatMap(note -> certain(() -> note.of(visitor)).stream())
                .toList();
    }

    /// What needs a stronger proof of who reads this is not shown, and the page says so.
    private static <T> List<T> certain(Supplier<List<T>> part) {
        try {
            return part.get();
        } catch (TooWeak hidden) {
            return List.of();
        }
    }
}
