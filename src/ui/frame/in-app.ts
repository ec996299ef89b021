/**
 * What the browsers built into apps call themselves, by the name under which their app is known.
 * Sources: what they send, as collected in juejin.cn/post/7122744808023687182 and
 * blog.csdn.net/qq_36575523/article/details/84346203 (WeChat, QQ, Weibo, DingTalk, Feishu, Alipay,
 * Douyin, Toutiao, Zhihu), and the npm package `inapp-spy` (the others).
 */
const apps = {
  wechat: /MicroMessenger/i,
  qq: / QQ\//i,
  weibo: /Weibo/i,
  dingtalk: /DingTalk/i,
  feishu: /Lark\/|Feishu/i,
  alipay: /AlipayClient/i,
  douyin: /aweme|BytedanceWebview|musical_ly|TikTok/i,
  toutiao: /NewsArticle/i,
  zhihu: /Zhihu/i,
  facebook: /FBAN|FBAV|FB_IAB/,
  instagram: /Instagram/i,
  line: / Line\//i,
  linkedin: /LinkedInApp/i,
  snapchat: /Snapchat/i,
} as const;

/** An app whose browser is known to leave downloads out. */
export type InApp = keyof typeof apps;

/** The app within which a page is open, by what its browser calls itself; null in a browser of its own. */
export function appOf(userAgent: string): InApp | null {
  for (const [app, marker] of Object.entries(apps)) {
    if (marker.test(userAgent)) return app as InApp;
  }
  return null;
}
