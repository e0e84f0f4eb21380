package nl.zorgvuldig.access.web;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import nl.zorgvuldig.access.GivenPupils;
import nl.zorgvuldig.access.OpenGroups;
import nl.zorgvuldig.access.TodayNote;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.SchoolDay;
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
    private final List<TodayNote> notes;
    private final Clock clock;

    TodayController(OpenGroups groups, GivenPupils given, Accounts accounts, List<TodayNote> notes, Clock clock) {
        this.groups = groups;
        this.given = given;
        this.accounts = accounts;
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
                        groups.list(visitor),
                        certain(() -> given.list(visitor)),
                        notes.stream()
                                .flatMap(one -> certain(() -> one.of(visitor)).stream())
                                .toList()));
    }

    /// What needs a stronger proof of who reads this is not shown; a note says so ([StrongerNote]).
    private static <T> List<T> certain(Supplier<List<T>> part) {
        try {
            return part.get();
        } catch (TooWeak hidden) {
            return List.of();
        }
    }
}
