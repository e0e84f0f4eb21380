package nl.zorgvuldig.platform.identity.codes;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import nl.zorgvuldig.platform.identity.AttemptCounter;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Limit on attempts at letter codes within a quarter of an hour: from one network, and from all
/// together. Attempts above the limit of one network do not count for the others.
@Component
@Upholds(CONFIDENTIALITY)
public class LetterCodeLimit {
    private final AttemptCounter tries;
    private final int perNetwork;
    private final int inAll;

    LetterCodeLimit(
            AttemptCounter tries,
            @Value("${zorgvuldig.letter-codes.per-network}") int perNetwork,
            @Value("${zorgvuldig.letter-codes.in-all}") int inAll) {
        this.tries = tries;
        this.perNetwork = perNetwork;
        this.inAll = inAll;
    }

    public boolean allowed(String network) {
        return tries.allowed("letter code from", network, perNetwork) && tries.allowed("letter code", "all", inAll);
    }
}
