package dev.lingxi;
public class Lingxi { public static void main(String[] a) { System.out.println(Runtime.version()); } }
