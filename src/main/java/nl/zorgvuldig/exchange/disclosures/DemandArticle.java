package nl.zorgvuldig.exchange.disclosures;

import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.util.Arrays;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.policy.Upholds;

/// Article of the code of criminal procedure (*Wetboek van Strafvordering*) on which data are demanded.
public enum DemandArticle {
    /// Who somebody is, and where.
    IDENTIFYING("126nc"),
    /// Data that are there.
    RECORDED("126nd"),
    /// Data of the coming weeks.
    FUTURE("126ne"),
    /// Sensitive data, with an authorisation of the examining judge.
    SENSITIVE("126nf");

    private final String number;

    DemandArticle(String number) {
        this.number = number;
    }

    /// Whether sensitive data can be demanded on it: about health, religion, origin, political views,
    /// union membership or sexual life (Sv art. 126nd(2), 126nf(1)).
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public boolean ofSensitiveData() {
        return this == SENSITIVE;
    }

    /// Its number in the code.
    public String number() {
        return number;
    }

    public String code() {
        return Codes.of(this);
    }

    public static Optional<DemandArticle> find(String code) {
        return Arrays.stream(values())
                .filter(article -> article.code().equals(code))
                .findFirst();
    }
}
