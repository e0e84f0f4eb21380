package nl.zorgvuldig.platform.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Installation;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import org.springframework.stereotype.Component;

/// The people one can sign in as in a demonstration, in the order in which the story is told. Empty
/// in any other installation.
@Component
public final class DemonstrationPeople {
    private static final List<String> ORDER = List.of(
            "leerkracht",
            "leerkracht2",
            "ib",
            "directeur",
            "directeur2",
            "bestuur",
            "schoolarts",
            "schoolarts2",
            "fg",
            "personeel",
            "beheer",
            "ouder",
            "ouder2",
            "ouder-zonder-gezag",
            "leerling",
            "deskundige");

    private final Installation installation;
    private final Boards boards;
    private final Accounts accounts;

    DemonstrationPeople(Installation installation, Boards boards, Accounts accounts) {
        this.installation = installation;
        this.boards = boards;
        this.accounts = accounts;
    }

    /// Somebody one can sign in as; the words for what they do are in the message
    /// `identity.demo.as.<handle>`.
    public record Person(String handle, BoardId board, PersonId id, PersonName name) {}

    public List<Person> list() {
        if (!installation.demonstration()) {
            return List.of();
        }
        List<Person> people = new ArrayList<>();
        for (BoardId board : boards.all()) {
            boards.program(board)
                    .run(() -> accounts.demonstrationPeople()
                            .forEach((handle, id) -> people.add(new Person(handle, board, id, accounts.nameOf(id)))));
        }
        people.sort(Comparator.comparingInt((Person person) -> place(person.handle()))
                .thenComparing(Person::handle));
        return List.copyOf(people);
    }

    private static int place(String handle) {
        int place = ORDER.indexOf(handle);
        return place < 0 ? ORDER.size() : place;
    }
}
