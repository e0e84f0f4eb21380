package nl.zorgvuldig.platform.recovery;

import java.util.Optional;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.mail.UndeliveredAddresses;
import nl.zorgvuldig.platform.recovery.OwnAddressPage.Undelivered;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Page on which people read at which address the school writes to them, and whether that arrives.
@Controller
class OwnAddressController {
    static final String PLACE = "/mijn-adres";

    private final Accounts accounts;
    private final UndeliveredAddresses undelivered;
    private final Boards boards;

    OwnAddressController(Accounts accounts, UndeliveredAddresses undelivered, Boards boards) {
        this.accounts = accounts;
        this.undelivered = undelivered;
        this.boards = boards;
    }

    @GetMapping(PLACE)
    Page show(SignedInUser who) {
        Optional<String> email = boards.program(who.board()).call(() -> accounts.emailOf(who.person()));
        return Page.of(
                "platform/recovery/own",
                new OwnAddressPage(
                        who.kind(),
                        email,
                        undelivered
                                .find(who.person())
                                .map(known -> new Undelivered(
                                        SchoolDay.of(known.since()), known.reason(), Optional.empty()))));
    }
}
