package nl.zorgvuldig.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Installation;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.DemonstrationPeople;
import nl.zorgvuldig.platform.identity.DemonstrationPeople.Person;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.session.SignIn;
import nl.zorgvuldig.platform.identity.session.SignInMethod;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.PageException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Signing in as somebody of the demonstration board. In a database that was not created as a
/// demonstration these addresses answer as if they did not exist.
@Controller
class DemonstrationSignInController {
    private final Installation installation;
    private final Boards boards;
    private final Accounts accounts;
    private final DemonstrationPeople people;
    private final SignIn signIn;

    DemonstrationSignInController(
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
        Optional<SignedInUser> who = find(form.value("als"));
        if (who.isEmpty()) {
            return people(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return "redirect:" + signIn.complete(request, who.get(), SignInMethod.DEMONSTRATION);
    }

    private Page people(HttpStatus status) {
        demandDemonstration();
        return new Page("platform/identity/signin/demo", new DemonstrationSignInPage(people.list()), status);
    }

    private Optional<SignedInUser> find(String handle) {
        return people.list().stream()
                .filter(person -> person.handle().equals(handle))
                .findFirst()
                .flatMap(this::find);
    }

    private Optional<SignedInUser> find(Person person) {
        return boards.program(person.board())
                .call(() -> accounts.findOpen(person.board(), person.id()))
                .map(kind -> new SignedInUser(person.board(), person.id(), kind));
    }

    private void demandDemonstration() {
        if (!installation.demonstration()) {
            throw new PageException(Page.notFound());
        }
    }
}
