import "./shop.css";
import { Shop } from "./shop";

void new Shop(document.getElementById("shop")!).open();
