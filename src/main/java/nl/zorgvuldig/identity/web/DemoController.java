package nl.zorgvuldig.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Installation;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.DemonstrationPeople;
import nl.zorgvuldig.identity.DemonstrationPeople.Person;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.identity.session.SignIn;
import nl.zorgvuldig.identity.session.SignInMethod;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import nl.zorgvuldig.web.PageException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Signing in as somebody of the demonstration board. In a database that was not created as a
/// demonstration these addresses answer as if they were not there.
@Controller
class DemoController {
    private final Installation installation;
    private final Boards boards;
    private final Accounts accounts;
    private final DemonstrationPeople people;
    private final SignIn signIn;

    DemoController(
            Installation installation, Boards boards, Accounts accounts, DemonstrationPeople people, SignIn signIn) {
        this.installation = installation;
        this.boards = boards;
        this.accounts = accounts;
        this.people = people;
        this.signIn = signIn;
    }

    @GetMapping("/aanmelden/demo")
    Page list() {
        return people(HttpStatus.OK);
    }

    @PostMapping("/aanmelden/demo")
    Object as(Form form, HttpServletRequest request) {
        demandDemonstration();
        Optional<SignedIn> who = find(form.value("als"));
        if (who.isEmpty()) {
            return people(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return "redirect:" + signIn.complete(request, who.get(), SignInMethod.DEMONSTRATION);
    }

    private Page people(HttpStatus status) {
        demandDemonstration();
        return new Page("identity/demo", new DemoPage(people.list()), status);
    }

    private Optional<SignedIn> find(String handle) {
        return people.list().stream()
                .filter(person -> person.handle().equals(handle))
                .findFirst()
                .flatMap(this::find);
    }

    private Optional<SignedIn> find(Person person) {
        return boards.program(person.board())
                .call(() -> accounts.findOpen(person.board(), person.id()))
                .map(kind -> new SignedIn(person.board(), person.id(), kind));
    }

    private void demandDemonstration() {
        if (!installation.demonstration()) {
            throw new PageException(Page.notFound());
        }
    }
}
