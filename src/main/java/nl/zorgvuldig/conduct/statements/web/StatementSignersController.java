package nl.zorgvuldig.conduct.statements.web;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.zorgvuldig.conduct.statements.ConfidentialityStatement;
import nl.zorgvuldig.conduct.statements.ConfidentialityStatements;
import nl.zorgvuldig.conduct.statements.ConfidentialityStatements.StatementDraft;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.RoleContact;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Signatures given and missing, for the head of their own school and the board of all; and
/// publishing another version, by the board.
@Controller
@RequestMapping("/geheimhouding")
class StatementSignersController {
    private static final String PUBLISH = "conduct/statements/publish";

    private final ConfidentialityStatements statements;
    private final StatementSigners signers;
    private final Clock clock;

    StatementSignersController(ConfidentialityStatements statements, StatementSigners signers, Clock clock) {
        this.statements = statements;
        this.signers = signers;
        this.clock = clock;
    }

    @GetMapping("/overzicht")
    @Upholds(CONFIDENTIALITY)
    Page overview(SignedInUser who) {
        List<StatementSignersPage.Place> places = signers.places(who);
        return places.isEmpty()
                ? refused("conduct.no.overview")
                : Page.of(
                        "conduct/statements/signers",
                        new StatementSignersPage(statements.binding(), places, signers.ofBoard(who)));
    }

    @GetMapping("/nieuw")
    @Upholds(CONFIDENTIALITY)
    Page draft(SignedInUser who) {
        if (!signers.ofBoard(who)) {
            return refused("conduct.no.board");
        }
        Optional<ConfidentialityStatement> newest = newest();
        return Page.of(
                PUBLISH,
                new StatementPublicationPage(
                        newest,
                        Form.empty()
                                .with(
                                        "since",
                                        SchoolDay.today(clock).plusDays(14).toString())
                                .with(
                                        "dutch",
                                        newest.map(ConfidentialityStatement::dutch)
                                                .orElse(""))
                                .with(
                                        "english",
                                        newest.map(ConfidentialityStatement::english)
                                                .orElse(""))));
    }

    @PostMapping("/nieuw")
    @Upholds(CONFIDENTIALITY)
    Page publish(SignedInUser who, Form form) {
        if (!signers.ofBoard(who)) {
            return refused("conduct.no.board");
        }
        Supplier<Page> again = () -> Page.again(PUBLISH, new StatementPublicationPage(newest(), form));
        Optional<LocalDate> since = form.requiredDay("since", "conduct.no.day");
        return since.map(day -> Page.answer(
                        statements.publish(new StatementDraft(day, form.value("dutch"), form.value("english"))),
                        form,
                        "dutch",
                        _ -> Page.seeOther("/geheimhouding/overzicht"),
                        again))
                .orElseGet(again);
    }

    private Optional<ConfidentialityStatement> newest() {
        return statements.list().stream().reduce((_, later) -> later);
    }

    private static Page refused(String key) {
        return Page.refused(
                CONFIDENTIALITY, Sentence.of(key), List.of(RoleContact.HEAD, RoleContact.DATA_PROTECTION_OFFICER));
    }
}
