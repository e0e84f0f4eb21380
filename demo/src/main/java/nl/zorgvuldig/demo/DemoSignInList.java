package nl.zorgvuldig.demo;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.zorgvuldig.care.medical.keys.DemonstrationPassphrase;
import nl.zorgvuldig.platform.identity.DemonstrationPeople;
import nl.zorgvuldig.platform.identity.DemonstrationPeople.Person;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import org.springframework.context.ApplicationContext;

/// Lists the accounts to sign in with in a demonstration, and the location of its import files.
/// Prints nothing in a real installation.
public final class DemoSignInList {
    private final Path samples;
    private final String address;
    private final List<Person> people;
    private final String passphrase;
    private final LocalizedMessages dutch;
    private final LocalizedMessages english;

    public DemoSignInList(ApplicationContext program) {
        samples = SampleFolder.in(Path.of(program.getEnvironment().getRequiredProperty("zorgvuldig.home")));
        address = program.getEnvironment().getRequiredProperty("zorgvuldig.url");
        people = program.getBean(DemonstrationPeople.class).list();
        passphrase = program.getBean(DemonstrationPassphrase.class).text();
        dutch = program.getBean(MessageCatalog.class).in(Language.DUTCH);
        english = program.getBean(MessageCatalog.class).in(Language.ENGLISH);
    }

    public void print(PrintWriter out) {
        if (people.isEmpty()) {
            return;
        }
        out.printf("%nU kunt zich aanmelden als / You can sign in as:%n");
        for (Person person : people) {
            out.printf("  %-18s %-26s %s%n", person.handle(), person.name().full(), function(person));
        }
        out.printf("op / at %s/aanmelden/demo%n", address);
        out.printf("wachtzin van de schoolartsen / passphrase of the doctors: %s%n%n", passphrase);
        if (Files.isDirectory(samples)) {
            out.printf("Voorbeeldbestanden om in te lezen / Sample files to import:%n  %s%n%n", samples);
        }
    }

    private String function(Person person) {
        String key = "identity.demo.as." + person.handle();
        return dutch.has(key) ? dutch.say(key) + " / " + english.say(key) : "";
    }
}
