package nl.zorgvuldig.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Installation;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.identity.session.SignIn;
import nl.zorgvuldig.identity.session.SignInMethod;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// Signing in as somebody of the demonstration board. In a database that was not created as a
/// demonstration these addresses answer as if they were not there.
@Controller
class DemoController {
    /// In the order in which the story is told.
    private static final List<String> ORDER =
            List.of(
                    "leerkracht",
                    "leerkracht2",
                    "ib",
                    "directeur",
                    "directeur2",
                    "bestuur",
                    "schoolarts",
                    "fg",
                    "personeel",
                    "beheer",
                    "ouder",
                    "ouder2",
                    "ouder-zonder-gezag",
                    "deskundige");

    private final Installation installation;
    private final Boards boards;
    private final Accounts accounts;
    private final SignIn signIn;

    DemoController(Installation installation, Boards boards, Accounts accounts, SignIn signIn) {
        this.installation = installation;
        this.boards = boards;
        this.accounts = accounts;
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
        signIn.complete(request, who.get(), SignInMethod.DEMONSTRATION);
        return "redirect:/";
    }

    private Page people(HttpStatus status) {
        demandDemonstration();
        Map<Integer, List<DemoPage.Person>> people = new TreeMap<>();
        for (BoardId board : boards.all()) {
            boards.program(board)
                    .run(
                            () ->
                                    accounts.demonstrationPeople()
                                            .forEach(
                                                    (handle, person) ->
                                                            people.computeIfAbsent(
                                                                            place(handle),
                                                                            any ->
                                                                                    new ArrayList<>())
                                                                    .add(
                                                                            new DemoPage.Person(
                                                                                    handle,
                                                                                    accounts.nameOf(
                                                                                            person)))));
        }
        people.values().forEach(same -> same.sort(Comparator.comparing(DemoPage.Person::handle)));
        return new Page(
                "identity/demo",
                new DemoPage(people.values().stream().flatMap(List::stream).toList()),
                status);
    }

    private Optional<SignedIn> find(String handle) {
        for (BoardId board : boards.all()) {
            Optional<SignedIn> found = boards.program(board).call(() -> find(board, handle));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<SignedIn> find(BoardId board, String handle) {
        Optional<PersonId> person = Optional.ofNullable(accounts.demonstrationPeople().get(handle));
        return person.flatMap(
                who -> accounts.findOpen(board, who).map(kind -> new SignedIn(board, who, kind)));
    }

    private void demandDemonstration() {
        if (!installation.demonstration()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static int place(String handle) {
        int place = ORDER.indexOf(handle);
        return place < 0 ? ORDER.size() : place;
    }
}
