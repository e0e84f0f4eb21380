package nl.zorgvuldig.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.FunctionCodes;
import nl.zorgvuldig.identity.Functions;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.web.Visitor;
import nl.zorgvuldig.web.VisitorResolver;
import nl.zorgvuldig.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Tells the layout who is visiting.
@Component
class Visitors implements VisitorResolver {
    private static final Duration MANY = Duration.ofMinutes(4);

    private final Accounts accounts;
    private final ObjectProvider<Functions> functions;
    private final List<FunctionCodes> more;
    private final TypedTextKeys keys;
    private final Clock clock;

    Visitors(
            Accounts accounts,
            ObjectProvider<Functions> functions,
            ObjectProvider<FunctionCodes> more,
            TypedTextKeys keys,
            Clock clock) {
        this.accounts = accounts;
        this.functions = functions;
        this.more = more.stream().toList();
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Visitor resolve(HttpServletRequest request, Words words) {
        return SignedIn.findPresent()
                .filter(who -> Acting.someone())
                .map(who -> visitor(who, words, Stay.of(request, clock)))
                .orElse(Visitor.NOBODY);
    }

    private Visitor visitor(SignedIn who, Words words, Stay stay) {
        Functions.Function function =
                functions.getIfAvailable(() -> Visitors::byKind).of(who, words);
        return new Visitor(
                accounts.nameOf(who.person()).full(),
                function.inWords(),
                codes(function, who),
                whole(stay.left()),
                keys.whose(who));
    }

    private Set<String> codes(Functions.Function function, SignedIn who) {
        Set<String> codes = new HashSet<>(function.codes());
        more.forEach(one -> codes.addAll(one.of(who)));
        return codes;
    }

    /// In whole minutes while there are many: a page asks again before it matters, and
    /// meanwhile the same page is the same text.
    private static Duration whole(Duration left) {
        return left.compareTo(MANY) > 0 ? Duration.ofMinutes(left.toMinutes()) : left;
    }

    private static Functions.Function byKind(SignedIn who, Words words) {
        return new Functions.Function(words.say("identity.kind." + who.kind().name()), Set.of());
    }
}
