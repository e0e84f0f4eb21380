package nl.zorgvuldig.access.web;

import java.time.Clock;
import java.util.List;
import nl.zorgvuldig.access.GivenPupils;
import nl.zorgvuldig.access.OpenGroups;
import nl.zorgvuldig.access.TodayNote;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.SchoolDay;
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

    TodayController(
            OpenGroups groups,
            GivenPupils given,
            Accounts accounts,
            List<TodayNote> notes,
            Clock clock) {
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
                        visitor.kind() == AccountKind.STAFF,
                        groups.list(visitor),
                        given.list(visitor),
                        notes.stream().flatMap(one -> one.of(visitor).stream()).toList()));
    }
}
