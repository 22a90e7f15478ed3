package dev.lingxi.exchange;

/**
 * Where a row stands.
 *
 * @param file name of the file within the folder
 * @param row  counted from 1; 0 where the file is one thing
 */
record Place(String file, int row) {}
