package nl.zorgvuldig.fall;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// A parent who changes every answer about every child at once, form after form. Each answer about
/// one purpose and one child is something that was acknowledged, and of a form those about one
/// child are there together or not at all.
final class AnsweringParent {
    private static final Pattern ANSWER = Pattern.compile("name=\"(answer\\.[^\"]+)\"");

    final PersonId person;
    private final Load load;
    private final String cookie;
    private final List<Asked> asked = new ArrayList<>();
    private final String usual;
    private String form = "";
    private boolean yes;
    private boolean answered = true;

    private record Asked(String pupil, String purpose) {}

    /// Signs in and says no to everything.
    AnsweringParent(Load load, String handle, PersonId person) {
        this.load = load;
        this.person = person;
        WebVisitor browser = load.signIn(handle);
        String page = browser.get("/toestemming").body();
        cookie = "zorgvuldig=" + browser.cookie().orElseThrow();
        Matcher field = ANSWER.matcher(page);
        while (field.find()) {
            String[] parts = field.group(1).split("\\.", 3);
            Asked each = new Asked(parts[1], parts[2]);
            if (!asked.contains(each)) {
                asked.add(each);
            }
        }
        usual = usual(page);
        form = UUID.randomUUID().toString();
        if (asked.isEmpty() || !kept(post())) {
            throw new IllegalStateException(handle + " could not answer");
        }
    }

    /// Also when all of it was so already.
    private static boolean kept(HttpResponse<String> answer) {
        return Load.goesTo(answer, "/toestemming/verstuurd") || Load.goesTo(answer, "/toestemming?bewaard");
    }

    private String usual(String page) {
        StringBuilder usual = new StringBuilder();
        FormFields.hidden(page).forEach((name, values) -> {
            if (!name.equals("form")) {
                values.forEach(value -> usual.append('&' + name + '=' + value));
            }
        });
        asked.stream().map(Asked::pupil).distinct().forEach(pupil -> usual.append("&pupil=" + pupil));
        return usual.toString();
    }

    /// How many answers about each child are in a form.
    int purposes() {
        return (int) asked.stream().map(Asked::purpose).distinct().count();
    }

    boolean answered() {
        return answered;
    }

    /// The next form; or the same once more, as a browser does, when it was not answered.
    void send() {
        if (answered) {
            yes = !yes;
            form = UUID.randomUUID().toString();
        }
        answered = false;
        try {
            HttpResponse<String> answer = post();
            if (kept(answer)) {
                answered = true;
                load.forms.incrementAndGet();
                asked.forEach(each -> load.answers.add(id(each)));
            } else {
                load.notNow(answer);
            }
        } catch (UncheckedIOException gone) {
            load.unheard.incrementAndGet();
        }
    }

    private HttpResponse<String> post() {
        StringBuilder body = new StringBuilder("form=" + form + usual);
        for (Asked each : asked) {
            body.append("&answer." + each.pupil() + "." + each.purpose() + (yes ? "=yes" : "=no"));
        }
        return load.send(load.request("/toestemming")
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /// By which the program keeps the answer: the same for the same form.
    private UUID id(Asked asked) {
        String name = String.join("/", form, person.toString(), asked.pupil(), asked.purpose());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    void again() {
        if (!answered) {
            send();
            if (!answered) {
                load.strange.add("answers were sent again and still not answered");
            }
        }
    }

    /// What was last heard to be kept, when that was the last thing sent.
    Optional<ConsentChoice> lastHeard() {
        return answered ? Optional.of(yes ? ConsentChoice.GRANTED : ConsentChoice.WITHDRAWN) : Optional.empty();
    }
}
