package nl.zorgvuldig.demo.population.material;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import nl.zorgvuldig.demo.population.DemoPeople.Address;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// Generates mail addresses, telephone numbers and homes that cannot belong to anybody.
public final class FictionalContacts {
    static final String STAFF_DOMAIN = "wilgenhof.example";

    private static final List<String> HOME_DOMAINS = List.of("post.example", "thuis.example", "brievenbus.example");
    private static final List<String> NEVER_ISSUED = List.of("SA", "SD");

    private final List<String> streets;
    private final List<String> towns;
    private final Set<String> mailTaken = new HashSet<>();
    private final Set<String> phonesTaken = new HashSet<>();
    private final Set<Address> homesTaken = new HashSet<>();

    public FictionalContacts() {
        var lists = WordLists.sections("straten.txt");
        streets = Objects.requireNonNull(lists.get("straten"));
        towns = Objects.requireNonNull(lists.get("plaatsen"));
    }

    public String work(PersonName name) {
        return work(name, STAFF_DOMAIN);
    }

    public String work(PersonName name, String domain) {
        return free(plain(name.given()).substring(0, 1) + "." + plain(name.prefix() + name.family()), domain);
    }

    public String home(PersonName name, SeededRandom dice) {
        String dot = dice.chance(70) ? "." : "";
        return free(plain(name.given()) + dot + plain(name.prefix() + name.family()), dice.one(HOME_DOMAINS));
    }

    /// A number of the shape `06-00123456`. No eight or nine digits of it pass the check of a
    /// citizen service number.
    public String phone(SeededRandom dice) {
        while (true) {
            String digits = "0600" + dice.between(100_000, 999_999);
            if (!holdsServiceNumber(digits) && phonesTaken.add(digits)) {
                return "06-" + digits.substring(2);
            }
        }
    }

    private static boolean holdsServiceNumber(String digits) {
        for (int length = 8; length <= 9; length++) {
            for (int from = 0; from + length <= digits.length(); from++) {
                if (passes(digits.substring(from, from + length))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// A home that nobody else on the board has.
    public Address address(SeededRandom dice) {
        while (true) {
            String number = dice.between(1, 148) + (dice.chance(6) ? dice.one(List.of("a", "b", "-2")) : "");
            String postcode = dice.between(8101, 8129) + " " + dice.one(NEVER_ISSUED);
            Address home = new Address(dice.one(streets), number, postcode, dice.one(towns));
            if (homesTaken.add(home)) {
                return home;
            }
        }
    }

    private String free(String local, String domain) {
        String address = local + "@" + domain;
        for (int next = 2; !mailTaken.add(address); next++) {
            address = local + next + "@" + domain;
        }
        return address;
    }

    private static String plain(String name) {
        String letters =
                Normalizer.normalize(name.replace('ı', 'i').replace('ł', 'l').replace('Ł', 'L'), Normalizer.Form.NFD);
        return letters.replaceAll("[^A-Za-z-]", "").toLowerCase(Locale.ROOT);
    }

    private static boolean passes(String digits) {
        String nine = digits.length() == 8 ? "0" + digits : digits;
        int sum = -(nine.charAt(8) - '0');
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (nine.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }
}
