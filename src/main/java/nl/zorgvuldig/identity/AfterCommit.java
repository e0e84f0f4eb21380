package nl.zorgvuldig.identity;

import org.springframework.transaction.support.TransactionSynchronization;

/// Something that waits for the transaction to succeed.
record AfterCommit(Runnable then) implements TransactionSynchronization {
    @Override
    public void afterCommit() {
        then.run();
    }
}
