package nl.zorgvuldig.conduct.web;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.zorgvuldig.conduct.Statement;
import nl.zorgvuldig.conduct.StatementWish;
import nl.zorgvuldig.conduct.Statements;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Contact;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Who signed and who did not, for the head about the own school and the board about all; and
/// another version, by the board.
@Controller
@RequestMapping("/geheimhouding")
class SignersController {
    private static final String PUBLISH = "conduct/publish";

    private final Statements statements;
    private final Signers signers;
    private final Clock clock;

    SignersController(Statements statements, Signers signers, Clock clock) {
        this.statements = statements;
        this.signers = signers;
        this.clock = clock;
    }

    @GetMapping("/overzicht")
    @Upholds(CONFIDENTIALITY)
    Page overview(SignedIn who) {
        List<SignersPage.Place> places = signers.places(who);
        return places.isEmpty()
                ? refused("conduct.no.overview")
                : Page.of("conduct/signers", new SignersPage(statements.binding(), places, signers.ofBoard(who)));
    }

    @GetMapping("/nieuw")
    @Upholds(CONFIDENTIALITY)
    Page draft(SignedIn who) {
        if (!signers.ofBoard(who)) {
            return refused("conduct.no.board");
        }
        Optional<Statement> newest = newest();
        return Page.of(
                PUBLISH,
                new PublishPage(
                        newest,
                        Form.empty()
                                .with(
                                        "since",
                                        SchoolDay.today(clock).plusDays(14).toString())
                                .with("dutch", newest.map(Statement::dutch).orElse(""))
                                .with("english", newest.map(Statement::english).orElse(""))));
    }

    @PostMapping("/nieuw")
    @Upholds(CONFIDENTIALITY)
    Page publish(SignedIn who, Form form) {
        if (!signers.ofBoard(who)) {
            return refused("conduct.no.board");
        }
        Supplier<Page> again = () -> Page.again(PUBLISH, new PublishPage(newest(), form));
        Optional<LocalDate> since = form.requiredDay("since", "conduct.no.day");
        return since.map(day -> Page.answer(
                        statements.publish(new StatementWish(day, form.value("dutch"), form.value("english"))),
                        form,
                        "dutch",
                        _ -> Page.seeOther("/geheimhouding/overzicht"),
                        again))
                .orElseGet(again);
    }

    private Optional<Statement> newest() {
        return statements.list().stream().reduce((_, later) -> later);
    }

    private static Page refused(String key) {
        return Page.refused(CONFIDENTIALITY, Sentence.of(key), List.of(Contact.HEAD, Contact.DATA_PROTECTION_OFFICER));
    }
}
