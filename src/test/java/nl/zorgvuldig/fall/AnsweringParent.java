package nl.zorgvuldig.fall;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.identity.WebVisitor;

/// A parent who changes every answer about consent at once, as fast as is answered.
final class AnsweringParent {
    private static final Pattern ANSWER = Pattern.compile("name=\"(answer\\.[^\"]+)\"");

    private final Load load;
    private final WebVisitor browser;
    private final Map<String, List<String>> hidden;
    private final List<String> fields = new ArrayList<>();
    private boolean yes;
    private boolean answered = true;

    AnsweringParent(Load load) {
        this.load = load;
        browser = load.signIn("ouder");
        String page = browser.get("/toestemming").body();
        hidden = FormFields.hidden(page);
        Matcher field = ANSWER.matcher(page);
        while (field.find()) {
            if (!fields.contains(field.group(1))) {
                fields.add(field.group(1));
            }
        }
        send();
    }

    void until(AtomicBoolean stop) {
        while (!stop.get()) {
            if (answered) {
                yes = !yes;
            }
            send();
            Load.pause(answered);
        }
    }

    void again() {
        if (!answered) {
            send();
            if (!answered) {
                load.strange.add("answers were sent again and still not answered");
            }
        }
    }

    private void send() {
        answered = false;
        StringBuilder body = new StringBuilder("form=" + UUID.randomUUID());
        hidden.forEach(
                (name, values) -> {
                    if (!name.equals("form")) {
                        values.forEach(value -> body.append("&" + name + "=" + value));
                    }
                });
        fields.stream()
                .map(one -> one.split("\\.")[1])
                .distinct()
                .forEach(pupil -> body.append("&pupil=" + pupil));
        fields.forEach(one -> body.append("&" + one + "=" + (yes ? "yes" : "no")));
        try {
            HttpResponse<String> answer =
                    browser.send(
                            browser.request("/toestemming")
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(
                                            java.net.http.HttpRequest.BodyPublishers.ofString(
                                                    body.toString())));
            if (answer.statusCode() == 303) {
                answered = true;
                load.answers.incrementAndGet();
            } else {
                load.unheardAnswers.incrementAndGet();
                load.notNow(answer);
            }
        } catch (UncheckedIOException gone) {
            load.unheardAnswers.incrementAndGet();
            load.unheard.incrementAndGet();
        }
    }

    /// How many answers about each child are given at once.
    int purposes() {
        return FormFields.all(browser.get("/toestemming").body(), "purpose").size();
    }

    /// What was last heard to be kept, when that was the last thing sent.
    Optional<Choice> lastHeard() {
        return answered ? Optional.of(yes ? Choice.GRANTED : Choice.WITHDRAWN) : Optional.empty();
    }
}
