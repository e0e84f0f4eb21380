package nl.zorgvuldig.fall;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Somebody of the staff who writes in the dossiers of some children, one after the other.
final class WritingStaff {
    private static final int CHILDREN = 6;

    private final Load load;
    private final WebVisitor browser;
    private final PersonId person;
    private final List<PupilId> children;
    private final String token;
    private Map<String, String> form = new HashMap<>();
    private PupilId child;
    private boolean answered = true;
    private int written;
    private FormId number = FormId.next(Clock.systemUTC());

    WritingStaff(Load load, Population people, String handle, int first) {
        this.load = load;
        browser = load.signIn(handle);
        person = people.person(handle);
        children = ofGroup(people).subList(first % 3 * CHILDREN, (first % 3 + 1) * CHILDREN);
        child = children.getFirst();
        token = FormFields.all(browser.get(page()).body(), "_csrf").getFirst();
    }

    String page() {
        return "/leerlingen/" + child + "/dossier/nieuw";
    }

    private static List<PupilId> ofGroup(Population people) {
        PersonId teacher = people.person("leerkracht");
        var today = SchoolDay.today(Clock.systemUTC());
        var group = people.groupRelations().stream()
                .filter(relation -> relation.person().equals(teacher))
                .filter(relation -> relation.period().contains(today))
                .map(relation -> relation.group())
                .findFirst()
                .orElseThrow();
        return people.placements().stream()
                .filter(placement ->
                        placement.group().equals(group) && placement.period().contains(today))
                .map(placement -> placement.pupil())
                .sorted(Comparator.comparing(pupil -> pupil.value()))
                .toList();
    }

    boolean answered() {
        return answered;
    }

    /// The next entry; or the same once more, as a browser does, when it was not answered.
    void send() {
        if (answered) {
            fresh();
        }
        answered = false;
        try {
            HttpResponse<String> answer = browser.post(page(), form);
            if (Load.goesTo(answer, "/leerlingen/" + child + "/dossier#")) {
                answered = true;
                load.entries.add(number.makes(person, child));
            } else {
                load.notNow(answer);
            }
        } catch (UncheckedIOException gone) {
            load.unheard.incrementAndGet();
        }
    }

    private void fresh() {
        child = children.get(written++ % children.size());
        form = new HashMap<>();
        form.put("_csrf", token);
        number = FormId.next(Clock.systemUTC());
        form.put("formulier", number.toString());
        form.put("kind", "observation");
        form.put("happenedOn", SchoolDay.today(Clock.systemUTC()).toString());
        form.put("text", "Werkte vandaag rustig aan taak " + written + ".");
    }

    void again() {
        if (!answered) {
            send();
            if (!answered) {
                load.strange.add("an entry was sent again and still not answered");
            }
        }
    }
}
