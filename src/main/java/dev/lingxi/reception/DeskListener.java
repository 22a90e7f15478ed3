package dev.lingxi.reception;

/** Somebody who passes on what happens at the desks, such as the doors. Called in order for each store, under its lock: must not block. */
public interface DeskListener {

    void on(DeskFact fact);
}
